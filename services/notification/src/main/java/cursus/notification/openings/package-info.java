/** Who is asked to confirm, and who is told that registration is open. */
@NullMarked
package cursus.notification.openings;

import org.jspecify.annotations.NullMarked;
