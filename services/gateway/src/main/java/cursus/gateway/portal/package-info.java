/** What every page shares: language, wording, forms, layout and errors. */
@NullMarked
package cursus.gateway.portal;

import org.jspecify.annotations.NullMarked;
