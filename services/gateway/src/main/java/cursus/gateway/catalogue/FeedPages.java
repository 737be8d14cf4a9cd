package cursus.gateway.catalogue;

import cursus.gateway.language.PortalLanguage;
import cursus.gateway.portal.PublicAddresses;
import cursus.gateway.portal.Wording;
import cursus.web.XmlDocument;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;

/** What programs read that look for the offer: where they may look, what there is, and what opens. */
@Controller
class FeedPages {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ATOM_TYPE = MediaType.APPLICATION_ATOM_XML_VALUE;
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> FIXED = List.of("/", "/legal", "/privacy", "/accessibility", "/developers");

    /** People's own pages, and pages that make something. They are closed anyhow; this spares robots the way. */
    private static final String CLOSED_TO_ROBOTS = """
            User-agent: *
            Disallow: /api/
            Disallow: /admin/
            Disallow: /cohorts/
            Disallow: /enrolments
            Disallow: /finance/
            Disallow: /interest/
            Disallow: /login
            Disallow: /messages
            Disallow: /oauth2/
            Disallow: /officer
            """;

    private final CatalogueCalls calls;
    private final OfferedCodes offered;
    private final PublicAddresses addresses;
    private final Wording wording;
    private final String provider;

    FeedPages(
            CatalogueCalls calls,
            OfferedCodes offered,
            PublicAddresses addresses,
            Wording wording,
            @Value("${cursus.portal.provider}") String provider) {
        this.calls = calls;
        this.offered = offered;
        this.addresses = addresses;
        this.wording = wording;
        this.provider = provider;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        String text = CLOSED_TO_ROBOTS + "\nSitemap: " + addresses.of("/sitemap.xml") + "\n";
        return answer(MediaType.TEXT_PLAIN, text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap() {
        List<String> codes = offered.now();
        return answer(MediaType.APPLICATION_XML, XmlDocument.of("urlset", SITEMAP, xml -> {
            FIXED.forEach(path -> place(xml, path));
            codes.forEach(code -> place(xml, "/programmes/" + code));
        }));
    }

    @GetMapping("/openings.atom")
    ResponseEntity<byte[]> openings() {
        List<Opening> latest = calls.openings().items();
        Instant updated =
                latest.stream().map(Opening::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        return answer(MediaType.APPLICATION_ATOM_XML, XmlDocument.of("feed", ATOM, xml -> {
            xml.element("id", addresses.of("/openings.atom"));
            xml.element("title", wording.say("openings.title"));
            xml.element("updated", updated.toString());
            xml.element("author", author -> author.element("name", provider));
            link(xml, "self", ATOM_TYPE, addresses.of("/openings.atom"));
            link(xml, "alternate", MediaType.TEXT_HTML_VALUE, addresses.portal() + "/");
            latest.forEach(opening -> entry(xml, opening));
        }));
    }

    /** Its id says which opening it is, so that the same cohort opened again is news. */
    private void entry(XmlDocument feed, Opening opening) {
        feed.element("entry", xml -> {
            xml.element("id", "urn:cursus:opening:" + opening.cohort() + ":" + opening.at());
            xml.element("title", wording.text(opening.title()));
            xml.element("updated", opening.at().toString());
            String page = addresses.of("/programmes/" + opening.programme() + "#" + opening.cohort());
            link(xml, "alternate", MediaType.TEXT_HTML_VALUE, page);
            xml.element("summary", wording.say("openings.entry", opening.cohort(), wording.moment(opening.at())));
        });
    }

    private void place(XmlDocument xml, String path) {
        xml.element("url", url -> url.element("loc", addresses.of(path)));
    }

    private static void link(XmlDocument xml, String relation, String type, String address) {
        xml.element(
                "link",
                link -> link.attribute("rel", relation).attribute("type", type).attribute("href", address));
    }

    /** Who has it asks only whether it is still so. In whose language it is may follow from a cookie. */
    private static ResponseEntity<byte[]> answer(MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .eTag(DigestUtils.md5DigestAsHex(bytes))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .header(HttpHeaders.CONTENT_LANGUAGE, PortalLanguage.current().getLanguage())
                .body(bytes);
    }
}
