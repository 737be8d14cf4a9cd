@NullMarked
package cursus.catalogue.cohorts.store;

import org.jspecify.annotations.NullMarked;
