@NullMarked
package cursus.scheduling.trainers.store;

import org.jspecify.annotations.NullMarked;
