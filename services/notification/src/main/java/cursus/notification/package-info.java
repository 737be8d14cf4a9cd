/** Notification: each message once, to the right person. */
@NullMarked
package cursus.notification;

import org.jspecify.annotations.NullMarked;
