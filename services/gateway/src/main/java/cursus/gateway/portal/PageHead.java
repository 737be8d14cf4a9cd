package cursus.gateway.portal;

import java.util.List;

/**
 * What a page tells programs that find it: search engines, previews of links. In the model as {@code head}; a page
 * without it tells nothing.
 *
 * @param description in a sentence or two
 * @param canonical the one address under which the page is to be known, in the language in which it is shown
 * @param alternates the same page by language
 * @param indexed whether it is to be found by searching
 */
public record PageHead(String description, String canonical, List<Alternate> alternates, boolean indexed) {

    /** @param language as {@code hreflang} says it */
    public record Alternate(String language, String address) {}

    public PageHead {
        alternates = List.copyOf(alternates);
    }
}
