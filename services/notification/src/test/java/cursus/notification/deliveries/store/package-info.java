@NullMarked
package cursus.notification.deliveries.store;

import org.jspecify.annotations.NullMarked;
