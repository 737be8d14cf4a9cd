/** Hands messages to the mail server. */
@NullMarked
package cursus.notification.deliveries.smtp;

import org.jspecify.annotations.NullMarked;
