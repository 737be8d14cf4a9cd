/** Timetables as documents. */
@NullMarked
package cursus.scheduling.sessions.store;

import org.jspecify.annotations.NullMarked;
