@NullMarked
package cursus.notification.sessions.store;

import org.jspecify.annotations.NullMarked;
