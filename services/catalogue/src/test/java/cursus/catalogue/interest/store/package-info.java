@NullMarked
package cursus.catalogue.interest.store;

import org.jspecify.annotations.NullMarked;
