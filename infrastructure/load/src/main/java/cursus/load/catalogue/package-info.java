/** What it costs to look for something on offer. */
@NullMarked
package cursus.load.catalogue;

import org.jspecify.annotations.NullMarked;
