/** Relays the services' HTTP APIs under one address, with the caller's token and correlation id. */
@NullMarked
package cursus.gateway.routes;

import org.jspecify.annotations.NullMarked;
