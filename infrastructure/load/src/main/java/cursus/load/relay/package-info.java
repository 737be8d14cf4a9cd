/** The outbox and its relay beside a raw producer, raw updates and a peer. */
@NullMarked
package cursus.load.relay;

import org.jspecify.annotations.NullMarked;
