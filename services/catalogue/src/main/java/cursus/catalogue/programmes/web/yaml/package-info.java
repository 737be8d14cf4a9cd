/** YAML files as records and back, with the line of every mistake. */
@NullMarked
package cursus.catalogue.programmes.web.yaml;

import org.jspecify.annotations.NullMarked;
