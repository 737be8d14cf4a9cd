/** Roster entries as documents. */
@NullMarked
package cursus.scheduling.rosters.store;

import org.jspecify.annotations.NullMarked;
