@NullMarked
package cursus.catalogue.interest;

import org.jspecify.annotations.NullMarked;
