/** The terms of a cohort: changed, opened, closed and cancelled after a look at what each would come to. */
@NullMarked
package cursus.gateway.officer.cohorts;

import org.jspecify.annotations.NullMarked;
