/** What the events promise: their schemas and examples, who sends and reads them, and the documents that say so. */
@NullMarked
package cursus.testing.contracts;

import org.jspecify.annotations.NullMarked;
