/** The public list of programmes and their pages. */
@NullMarked
package cursus.catalogue.offer.web;

import org.jspecify.annotations.NullMarked;
