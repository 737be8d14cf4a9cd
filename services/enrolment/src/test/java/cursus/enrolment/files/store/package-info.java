@NullMarked
package cursus.enrolment.files.store;

import org.jspecify.annotations.NullMarked;
