/** The administrator's page: how each service is doing, and the gateway itself. */
@NullMarked
package cursus.gateway.system;

import org.jspecify.annotations.NullMarked;
