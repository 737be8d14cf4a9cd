@NullMarked
package cursus.notification.deliveries.metrics;

import org.jspecify.annotations.NullMarked;
