@NullMarked
package cursus.catalogue.offer.web.lheo;

import org.jspecify.annotations.NullMarked;
