@NullMarked
package cursus.catalogue.cohorts;

import org.jspecify.annotations.NullMarked;
