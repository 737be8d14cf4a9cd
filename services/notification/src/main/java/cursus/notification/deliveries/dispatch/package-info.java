/** Sends a delivery as soon as it is planned. */
@NullMarked
package cursus.notification.deliveries.dispatch;

import org.jspecify.annotations.NullMarked;
