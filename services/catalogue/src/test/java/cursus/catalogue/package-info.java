@NullMarked
package cursus.catalogue;

import org.jspecify.annotations.NullMarked;
