/** How the portal's pages ask the services: one call, in the name of the reader, with refusals as values. */
@NullMarked
package cursus.gateway.calls;

import org.jspecify.annotations.NullMarked;
