/** Keeps documents in the document store. */
@NullMarked
package cursus.catalogue.documents.store;

import org.jspecify.annotations.NullMarked;
