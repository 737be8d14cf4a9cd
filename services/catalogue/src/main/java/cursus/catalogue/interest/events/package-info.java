/** Reads the service's own topics: what follows from an opening, and what goes into the log of interests. */
@NullMarked
package cursus.catalogue.interest.events;

import org.jspecify.annotations.NullMarked;
