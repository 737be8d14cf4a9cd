/** Who attends a cohort: what scheduling knows of each enrolment. */
@NullMarked
package cursus.scheduling.rosters;

import org.jspecify.annotations.NullMarked;
