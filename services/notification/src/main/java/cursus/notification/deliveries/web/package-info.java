/** Deliveries over HTTP. */
@NullMarked
package cursus.notification.deliveries.web;

import org.jspecify.annotations.NullMarked;
