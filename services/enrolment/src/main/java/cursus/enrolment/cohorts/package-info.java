@NullMarked
package cursus.enrolment.cohorts;

import org.jspecify.annotations.NullMarked;
