@NullMarked
package cursus.enrolment.cohorts.events;

import org.jspecify.annotations.NullMarked;
