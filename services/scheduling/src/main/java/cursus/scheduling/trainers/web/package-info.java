/** The door to trainers, for training officers alone. */
@NullMarked
package cursus.scheduling.trainers.web;

import org.jspecify.annotations.NullMarked;
