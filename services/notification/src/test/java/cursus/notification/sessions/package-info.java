@NullMarked
package cursus.notification.sessions;

import org.jspecify.annotations.NullMarked;
