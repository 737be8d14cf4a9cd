/**
 * Real Kafka and a document store inside this JVM, for the local suite and for tests on machines without containers. The
 * store is for evaluation: it keeps what was written over a clean stop, and promises nothing after a kill.
 */
@NullMarked
package cursus.embedded;

import org.jspecify.annotations.NullMarked;
