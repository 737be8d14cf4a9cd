/** The names of people, as enrolment last gave them. */
@NullMarked
package cursus.scheduling.people;

import org.jspecify.annotations.NullMarked;
