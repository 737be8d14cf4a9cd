/** Tests of the store that keeps the sessions. */
@NullMarked
package cursus.gateway.sessions;

import org.jspecify.annotations.NullMarked;
