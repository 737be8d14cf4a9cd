/** What a person does on each of the portal's pages; the only place that knows how a page is made. */
@NullMarked
package cursus.acceptance.pages;

import org.jspecify.annotations.NullMarked;
