@NullMarked
package cursus.billing.invoices.metrics;

import org.jspecify.annotations.NullMarked;
