/** Tests of how the local suite is set up, and of what it refuses. */
@NullMarked
package cursus.local;

import org.jspecify.annotations.NullMarked;
