/** Scheduling: when and where each half-day of a cohort happens, and who attends. */
@NullMarked
package cursus.scheduling;

import org.jspecify.annotations.NullMarked;
