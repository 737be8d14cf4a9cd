/** Class sessions, as scheduling tells of them. */
@NullMarked
package cursus.notification.sessions.events;

import org.jspecify.annotations.NullMarked;
