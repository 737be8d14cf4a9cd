/** People's names as documents. */
@NullMarked
package cursus.scheduling.people.store;

import org.jspecify.annotations.NullMarked;
