@NullMarked
package cursus.billing.invoices;

import org.jspecify.annotations.NullMarked;
