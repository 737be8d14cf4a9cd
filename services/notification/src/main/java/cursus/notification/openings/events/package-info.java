/** Reads the cards of those who want to be told. */
@NullMarked
package cursus.notification.openings.events;

import org.jspecify.annotations.NullMarked;
