/** What the gateway adds. */
@NullMarked
package cursus.load.gateway;

import org.jspecify.annotations.NullMarked;
