/** Wakes cohorts when their registration opens and closes. */
@NullMarked
package cursus.catalogue.cohorts.deadlines;

import org.jspecify.annotations.NullMarked;
