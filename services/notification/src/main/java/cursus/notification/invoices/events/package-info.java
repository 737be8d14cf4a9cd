/** Invoices, as billing tells of them. */
@NullMarked
package cursus.notification.invoices.events;

import org.jspecify.annotations.NullMarked;
