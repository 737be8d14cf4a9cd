@NullMarked
package cursus.catalogue.programmes.web.yaml;

import org.jspecify.annotations.NullMarked;
