/** Being told when a registration opens: asking for it, and what the links in the mails are for. */
@NullMarked
package cursus.gateway.interest;

import org.jspecify.annotations.NullMarked;
