/** Programmes as documents. */
@NullMarked
package cursus.catalogue.programmes.store;

import org.jspecify.annotations.NullMarked;
