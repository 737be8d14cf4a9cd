@NullMarked
package cursus.scheduling.rosters.events;

import org.jspecify.annotations.NullMarked;
