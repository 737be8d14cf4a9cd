/** The plain clients: topics by Kafka's consumer, API and mailbox by HTTP, the journal as a file. */
@NullMarked
package cursus.checker.reading;

import org.jspecify.annotations.NullMarked;
