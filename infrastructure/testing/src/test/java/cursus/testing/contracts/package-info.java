/** What may change in the contracts of events, and what may not. */
@NullMarked
package cursus.testing.contracts;

import org.jspecify.annotations.NullMarked;
