@NullMarked
package cursus.notification.deliveries.bounces;

import org.jspecify.annotations.NullMarked;
