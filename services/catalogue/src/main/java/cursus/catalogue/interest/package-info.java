/** Who asked to be told when registration for a cohort opens, and for how long that is known. */
@NullMarked
package cursus.catalogue.interest;

import org.jspecify.annotations.NullMarked;
