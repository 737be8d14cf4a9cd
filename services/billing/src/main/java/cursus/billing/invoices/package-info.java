/** Invoices: issued once, under an unbroken sequence of numbers, and never edited. */
@NullMarked
package cursus.billing.invoices;

import org.jspecify.annotations.NullMarked;
