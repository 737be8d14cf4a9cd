/** Wakes interests of which the time is over. */
@NullMarked
package cursus.catalogue.interest.deadlines;

import org.jspecify.annotations.NullMarked;
