/** The checker: reads a suite from outside, with plain clients alone, and says whether its promises hold. */
@NullMarked
package cursus.checker;

import org.jspecify.annotations.NullMarked;
