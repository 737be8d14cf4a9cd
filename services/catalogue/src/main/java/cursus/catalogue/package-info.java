/** The catalogue: what is offered, at what price, and when registration opens. */
@NullMarked
package cursus.catalogue;

import org.jspecify.annotations.NullMarked;
