/** Messages: a registrant's own as they were sent, and an officer's desk of everybody's. */
@NullMarked
package cursus.gateway.messages;

import org.jspecify.annotations.NullMarked;
