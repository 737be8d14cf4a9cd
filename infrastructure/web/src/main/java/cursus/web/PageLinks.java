package cursus.web;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the neighbours of a {@link Page} are (RFC 8288). The addresses have no host, so that they hold through the gateway
 * too; whatever else the request asked for stays in them. An answer that is a page has them by itself; one that holds a
 * page, or is none of JSON, asks here.
 */
public final class PageLinks {

    private static final String PAGE = "page=";

    private PageLinks() {}

    /** @return the value of a {@code Link} header */
    public static String of(Page<?> page, URI asked) {
        boolean hasNext = page.hasNext() && page.page() < PageRequest.LAST_PAGE;
        return Stream.of(
                        Optional.of(link(asked, 0, "first")),
                        Optional.of(page.page()).filter(it -> it > 0).map(it -> link(asked, it - 1, "prev")),
                        Optional.of(page.page()).filter(_ -> hasNext).map(it -> link(asked, it + 1, "next")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String link(URI asked, int page, String relation) {
        String rest = Stream.ofNullable(asked.getRawQuery())
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(PAGE))
                .map(parameter -> "&" + parameter)
                .collect(Collectors.joining());
        return "<%s?%s%d%s>; rel=\"%s\"".formatted(asked.getRawPath(), PAGE, page, rest, relation);
    }
}
