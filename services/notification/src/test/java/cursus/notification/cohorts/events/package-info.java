@NullMarked
package cursus.notification.cohorts.events;

import org.jspecify.annotations.NullMarked;
