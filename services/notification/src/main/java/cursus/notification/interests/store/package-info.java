/** Interests as documents. */
@NullMarked
package cursus.notification.interests.store;

import org.jspecify.annotations.NullMarked;
