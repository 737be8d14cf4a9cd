/** What the public reads: programmes together with their cohorts. */
@NullMarked
package cursus.catalogue.offer;

import org.jspecify.annotations.NullMarked;
