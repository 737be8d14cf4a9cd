/** House rules and conditions: what applies to whoever takes part, in versions, each of which may be cited for ever. */
@NullMarked
package cursus.catalogue.documents;

import org.jspecify.annotations.NullMarked;
