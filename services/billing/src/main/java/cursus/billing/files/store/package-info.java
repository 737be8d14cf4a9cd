/** Billing files in MongoDB. */
@NullMarked
package cursus.billing.files.store;

import org.jspecify.annotations.NullMarked;
