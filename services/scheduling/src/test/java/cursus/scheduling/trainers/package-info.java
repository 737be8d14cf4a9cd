@NullMarked
package cursus.scheduling.trainers;

import org.jspecify.annotations.NullMarked;
