package cursus.gateway.portal;

import cursus.gateway.language.PortalLanguage;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Whole addresses of pages, under the name by which the portal was asked, which is one of its own. */
@Component
public class PublicAddresses {

    private static final int LONGEST_DESCRIPTION = 300;

    /** Without a slash at its end. */
    public String portal() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    public String of(String pathAndQuery) {
        return portal() + pathAndQuery;
    }

    /** For a page that everybody may find. */
    public PageHead head(String description, String pathAndQuery) {
        return new PageHead(
                cut(description),
                in(PortalLanguage.current().getLanguage(), pathAndQuery),
                List.of(
                        new PageHead.Alternate("fr", in("fr", pathAndQuery)),
                        new PageHead.Alternate("en", in("en", pathAndQuery)),
                        new PageHead.Alternate("x-default", of(pathAndQuery))),
                true);
    }

    /** For a page that is somebody's, or no longer to be found. */
    public PageHead unlisted(String description, String pathAndQuery) {
        PageHead head = head(description, pathAndQuery);
        return new PageHead(head.description(), head.canonical(), List.of(), false);
    }

    private String in(String language, String pathAndQuery) {
        return UriComponentsBuilder.fromUriString(of(pathAndQuery))
                .replaceQueryParam("lang", language)
                .build()
                .toUriString();
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_DESCRIPTION ? line : line.substring(0, LONGEST_DESCRIPTION - 1) + "…";
    }
}
