@NullMarked
package cursus.billing.files;

import org.jspecify.annotations.NullMarked;
