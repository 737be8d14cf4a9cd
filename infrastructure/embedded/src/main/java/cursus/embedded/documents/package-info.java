/** How the embedded store keeps documents in its file. */
@NullMarked
package cursus.embedded.documents;

import org.jspecify.annotations.NullMarked;
