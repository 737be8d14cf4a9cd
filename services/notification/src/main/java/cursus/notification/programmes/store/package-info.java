/** Programmes in MongoDB. */
@NullMarked
package cursus.notification.programmes.store;

import org.jspecify.annotations.NullMarked;
