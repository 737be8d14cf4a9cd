/** Trainers in MongoDB. */
@NullMarked
package cursus.notification.trainers.store;

import org.jspecify.annotations.NullMarked;
