@NullMarked
package cursus.scheduling.sessions.events;

import org.jspecify.annotations.NullMarked;
