@NullMarked
package cursus.catalogue.programmes;

import org.jspecify.annotations.NullMarked;
