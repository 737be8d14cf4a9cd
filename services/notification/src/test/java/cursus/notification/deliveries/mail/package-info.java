@NullMarked
package cursus.notification.deliveries.mail;

import org.jspecify.annotations.NullMarked;
