/** The finance officer's pages: issued invoices. */
@NullMarked
package cursus.gateway.finance;

import org.jspecify.annotations.NullMarked;
