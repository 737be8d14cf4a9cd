@NullMarked
package cursus.enrolment.seats.store;

import org.jspecify.annotations.NullMarked;
