/** Deliveries: one per event, recipient and template, from the first fact to the mail server's answer. */
@NullMarked
package cursus.notification.deliveries;

import org.jspecify.annotations.NullMarked;
