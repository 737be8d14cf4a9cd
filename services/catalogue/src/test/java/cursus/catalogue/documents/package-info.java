@NullMarked
package cursus.catalogue.documents;

import org.jspecify.annotations.NullMarked;
