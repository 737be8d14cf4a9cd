/** Which of the two languages a reader gets. */
@NullMarked
package cursus.gateway.language;

import org.jspecify.annotations.NullMarked;
