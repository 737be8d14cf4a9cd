/** Trainers, as scheduling tells of them. */
@NullMarked
package cursus.notification.trainers.events;

import org.jspecify.annotations.NullMarked;
