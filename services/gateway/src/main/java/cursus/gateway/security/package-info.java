/** Sign-in with the identity provider, who may open which page, and what every answer's headers say. */
@NullMarked
package cursus.gateway.security;

import org.jspecify.annotations.NullMarked;
