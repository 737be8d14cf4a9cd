/** Which events of each enrolment were seen, in MongoDB. */
@NullMarked
package cursus.notification.enrolments.store;

import org.jspecify.annotations.NullMarked;
