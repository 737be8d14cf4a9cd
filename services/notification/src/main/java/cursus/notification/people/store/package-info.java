/** People in MongoDB. */
@NullMarked
package cursus.notification.people.store;

import org.jspecify.annotations.NullMarked;
