/** Cohorts in MongoDB. */
@NullMarked
package cursus.notification.cohorts.store;

import org.jspecify.annotations.NullMarked;
