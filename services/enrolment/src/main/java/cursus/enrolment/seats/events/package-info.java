@NullMarked
package cursus.enrolment.seats.events;

import org.jspecify.annotations.NullMarked;
