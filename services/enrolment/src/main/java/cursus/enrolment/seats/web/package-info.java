@NullMarked
package cursus.enrolment.seats.web;

import org.jspecify.annotations.NullMarked;
