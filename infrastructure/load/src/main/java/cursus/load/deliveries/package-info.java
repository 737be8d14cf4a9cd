/** Deliveries, from the event to the mail server's yes, beside a raw SMTP client. */
@NullMarked
package cursus.load.deliveries;

import org.jspecify.annotations.NullMarked;
