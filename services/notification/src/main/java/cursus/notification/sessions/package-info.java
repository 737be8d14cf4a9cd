/** Timetables, one per cohort, as scheduling fills them. */
@NullMarked
package cursus.notification.sessions;

import org.jspecify.annotations.NullMarked;
