/** Pages that change by themselves: the browser keeps a stream open and is told when to ask again. */
@NullMarked
package cursus.gateway.live;

import org.jspecify.annotations.NullMarked;
