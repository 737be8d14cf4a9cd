/** Follows each enrolment, and decides which of its turns the participant is told. */
@NullMarked
package cursus.notification.enrolments;

import org.jspecify.annotations.NullMarked;
