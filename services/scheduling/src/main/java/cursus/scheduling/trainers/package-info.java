/** Who teaches: trainers, as the training office keeps them. */
@NullMarked
package cursus.scheduling.trainers;

import org.jspecify.annotations.NullMarked;
