@NullMarked
package cursus.enrolment.cohorts.metrics;

import org.jspecify.annotations.NullMarked;
