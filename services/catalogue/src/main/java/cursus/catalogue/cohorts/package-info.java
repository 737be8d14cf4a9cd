/** Cohorts: the runs of a programme, with their period, capacity, price and registration window. */
@NullMarked
package cursus.catalogue.cohorts;

import org.jspecify.annotations.NullMarked;
