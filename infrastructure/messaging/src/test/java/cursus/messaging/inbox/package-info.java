@NullMarked
package cursus.messaging.inbox;

import org.jspecify.annotations.NullMarked;
