@NullMarked
package cursus.enrolment.payers;

import org.jspecify.annotations.NullMarked;
