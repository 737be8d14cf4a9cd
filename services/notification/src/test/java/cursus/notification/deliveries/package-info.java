@NullMarked
package cursus.notification.deliveries;

import org.jspecify.annotations.NullMarked;
