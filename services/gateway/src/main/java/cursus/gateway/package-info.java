/** The one door of the suite: sign-in, routes to the services, and the portal's pages. It owns no domain. */
@NullMarked
package cursus.gateway;

import org.jspecify.annotations.NullMarked;
