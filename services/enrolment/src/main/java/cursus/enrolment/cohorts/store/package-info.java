@NullMarked
package cursus.enrolment.cohorts.store;

import org.jspecify.annotations.NullMarked;
