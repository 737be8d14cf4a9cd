@NullMarked
package cursus.enrolment;

import org.jspecify.annotations.NullMarked;
