/** Who people are, as far as a message needs it: enrolment's cards, the latest of each. */
@NullMarked
package cursus.notification.people;

import org.jspecify.annotations.NullMarked;
