/** Billing: what each enrolment owes, and the invoices that say so. */
@NullMarked
package cursus.billing;

import org.jspecify.annotations.NullMarked;
