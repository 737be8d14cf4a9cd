/** The offer in the language that French directories of training read: LHÉO. */
@NullMarked
package cursus.catalogue.offer.web.lheo;

import org.jspecify.annotations.NullMarked;
