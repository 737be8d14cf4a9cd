@NullMarked
package cursus.billing;

import org.jspecify.annotations.NullMarked;
