/** The suite in a process of its own, and the small clients that look at it. */
@NullMarked
package cursus.acceptance.suite;

import org.jspecify.annotations.NullMarked;
