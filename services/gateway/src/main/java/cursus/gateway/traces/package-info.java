/** What a browser is told of the trace that its request belongs to. */
@NullMarked
package cursus.gateway.traces;

import org.jspecify.annotations.NullMarked;
