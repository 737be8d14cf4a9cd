@NullMarked
package cursus.enrolment.files.web;

import org.jspecify.annotations.NullMarked;
