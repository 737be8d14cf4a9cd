/** The timetable of each cohort, with its class sessions. */
@NullMarked
package cursus.scheduling.sessions;

import org.jspecify.annotations.NullMarked;
