/** The door to documents. */
@NullMarked
package cursus.catalogue.documents.web;

import org.jspecify.annotations.NullMarked;
