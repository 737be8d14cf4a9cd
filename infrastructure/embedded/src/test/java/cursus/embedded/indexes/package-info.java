/** Tests that an index changes how a document is found, and never which. */
@NullMarked
package cursus.embedded.indexes;

import org.jspecify.annotations.NullMarked;
