/** Cohorts, as catalogue tells of them. */
@NullMarked
package cursus.notification.cohorts.events;

import org.jspecify.annotations.NullMarked;
