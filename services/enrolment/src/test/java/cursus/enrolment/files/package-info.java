@NullMarked
package cursus.enrolment.files;

import org.jspecify.annotations.NullMarked;
