@NullMarked
package cursus.notification.people.events;

import org.jspecify.annotations.NullMarked;
