@NullMarked
package cursus.notification.enrolments;

import org.jspecify.annotations.NullMarked;
