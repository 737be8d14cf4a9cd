/** Reads the log of the seat ledgers. */
@NullMarked
package cursus.catalogue.cohorts.events;

import org.jspecify.annotations.NullMarked;
