/** The door through which training officers write, publish and withdraw programmes. */
@NullMarked
package cursus.catalogue.programmes.web;

import org.jspecify.annotations.NullMarked;
