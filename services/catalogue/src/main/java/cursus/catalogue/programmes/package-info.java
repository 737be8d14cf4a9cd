/** Programmes: the pages that describe what can be followed, one code each, in versions. */
@NullMarked
package cursus.catalogue.programmes;

import org.jspecify.annotations.NullMarked;
