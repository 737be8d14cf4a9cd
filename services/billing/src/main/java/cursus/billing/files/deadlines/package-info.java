/** Takes up documents that were decided and not issued yet. */
@NullMarked
package cursus.billing.files.deadlines;

import org.jspecify.annotations.NullMarked;
