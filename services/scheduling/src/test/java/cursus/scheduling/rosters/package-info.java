@NullMarked
package cursus.scheduling.rosters;

import org.jspecify.annotations.NullMarked;
