@NullMarked
package cursus.enrolment.files.events;

import org.jspecify.annotations.NullMarked;
