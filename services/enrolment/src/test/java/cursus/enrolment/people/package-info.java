@NullMarked
package cursus.enrolment.people;

import org.jspecify.annotations.NullMarked;
