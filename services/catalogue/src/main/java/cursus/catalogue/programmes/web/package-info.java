/** The door through which a training officer publishes programmes. */
@NullMarked
package cursus.catalogue.programmes.web;

import org.jspecify.annotations.NullMarked;
