/** Invoices over HTTP. */
@NullMarked
package cursus.billing.invoices.web;

import org.jspecify.annotations.NullMarked;
