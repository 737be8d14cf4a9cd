/** Reads CommonMark, which is what the portal renders. */
@NullMarked
package cursus.catalogue.programmes.markdown;

import org.jspecify.annotations.NullMarked;
