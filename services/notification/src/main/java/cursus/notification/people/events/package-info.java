/** People, as enrolment tells of them. */
@NullMarked
package cursus.notification.people.events;

import org.jspecify.annotations.NullMarked;
