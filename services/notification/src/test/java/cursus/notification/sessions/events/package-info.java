@NullMarked
package cursus.notification.sessions.events;

import org.jspecify.annotations.NullMarked;
