@NullMarked
package cursus.billing.invoices.store;

import org.jspecify.annotations.NullMarked;
