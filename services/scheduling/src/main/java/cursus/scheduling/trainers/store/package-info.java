/** Keeps trainers in the document store, and publishes their cards. */
@NullMarked
package cursus.scheduling.trainers.store;

import org.jspecify.annotations.NullMarked;
