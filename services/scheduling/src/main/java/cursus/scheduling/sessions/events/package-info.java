/** Follows the catalogue: an announced cohort has a timetable. */
@NullMarked
package cursus.scheduling.sessions.events;

import org.jspecify.annotations.NullMarked;
