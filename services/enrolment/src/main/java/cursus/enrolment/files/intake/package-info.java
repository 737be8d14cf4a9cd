@NullMarked
package cursus.enrolment.files.intake;

import org.jspecify.annotations.NullMarked;
