@NullMarked
package cursus.messaging.outbox;

import org.jspecify.annotations.NullMarked;
