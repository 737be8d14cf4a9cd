@NullMarked
package cursus.enrolment.files.desk;

import org.jspecify.annotations.NullMarked;
