/** The public pages: programmes and their sessions. */
@NullMarked
package cursus.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
