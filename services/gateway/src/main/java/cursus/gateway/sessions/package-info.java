/** Where the portal's sessions are kept: in a store of the gateway's own, readable only with what the browser keeps. */
@NullMarked
package cursus.gateway.sessions;

import org.jspecify.annotations.NullMarked;
