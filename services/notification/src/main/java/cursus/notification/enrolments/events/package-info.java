/** Enrolments, as enrolment tells of them. */
@NullMarked
package cursus.notification.enrolments.events;

import org.jspecify.annotations.NullMarked;
