@NullMarked
package cursus.enrolment.files.deadlines;

import org.jspecify.annotations.NullMarked;
