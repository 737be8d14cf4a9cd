@NullMarked
package cursus.billing.files.store;

import org.jspecify.annotations.NullMarked;
