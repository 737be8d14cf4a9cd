/** Reads reports about mails that came back. */
@NullMarked
package cursus.notification.deliveries.bounces;

import org.jspecify.annotations.NullMarked;
