/** What the library of the embedded store lacks: indexes that are used as MongoDB would use them. */
@NullMarked
package cursus.embedded.indexes;

import org.jspecify.annotations.NullMarked;
