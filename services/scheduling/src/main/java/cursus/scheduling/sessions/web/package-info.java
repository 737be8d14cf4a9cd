/** The door to timetables: written by a training officer, read by everybody. */
@NullMarked
package cursus.scheduling.sessions.web;

import org.jspecify.annotations.NullMarked;
