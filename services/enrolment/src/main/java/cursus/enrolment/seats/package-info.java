@NullMarked
package cursus.enrolment.seats;

import org.jspecify.annotations.NullMarked;
