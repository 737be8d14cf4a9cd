/** The administrator's pages of what the services could not take: to look at it, try it again, or give it up. */
@NullMarked
package cursus.gateway.letters;

import org.jspecify.annotations.NullMarked;
