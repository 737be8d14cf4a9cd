/** Pages whose words an operator may replace: legal notice, privacy notice, accessibility statement. */
@NullMarked
package cursus.gateway.texts;

import org.jspecify.annotations.NullMarked;
