/** Billing files, one per enrolment: they decide which documents are due. */
@NullMarked
package cursus.billing.files;

import org.jspecify.annotations.NullMarked;
