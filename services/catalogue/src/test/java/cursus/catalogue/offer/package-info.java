@NullMarked
package cursus.catalogue.offer;

import org.jspecify.annotations.NullMarked;
