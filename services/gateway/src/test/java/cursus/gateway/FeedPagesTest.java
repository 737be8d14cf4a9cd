package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What programs read of the offer: where to look, what there is, what opens, and when a cohort meets. */
class FeedPagesTest extends WithGateway {

    private static final String OPENINGS = """
            {"items":[{"cohort":"PILOT-27","programme":"PILOT","title":{"fr":"Piloter & <agir>","en":"Leading\\u0001 change"},
              "opensAt":"2027-06-15T07:00:00Z","openedAt":"2027-06-15T07:00:00Z"},
             {"cohort":"OLD-1","programme":"OLD","title":{"fr":"Ancien"},"opensAt":"2026-01-01T08:00:00Z"}]}""";

    @Test
    void robots_are_told_where_not_to_look_and_where_the_list_of_pages_is() {
        HttpResponse<String> robots = browser().get("/robots.txt");

        assertThat(robots.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(robots.body())
                .contains("User-agent: *", "Disallow: /api/", "Disallow: /interest/", "Disallow: /officer")
                .contains("Sitemap: " + address() + "/sitemap.xml");
    }

    @Test
    void the_list_of_pages_names_every_programme_and_reads_the_catalogue_once_in_a_while() {
        SERVICES.answers(
                "GET /api/catalogue/programmes",
                asked -> new Peer.Told(
                        200,
                        asked.query().startsWith("page=0")
                                ? "{\"items\":[{\"programme\":\"PILOT\"}],\"page\":0,\"size\":100,\"hasNext\":true}"
                                : "{\"items\":[{\"programme\":\"LAST\"}],\"page\":1,\"size\":100,\"hasNext\":false}"));

        try (AnotherGateway gateway = AnotherGateway.likeTheFirst()) {
            Document map = xml(gateway.browser().get("/sitemap.xml").body());
            gateway.browser().get("/sitemap.xml");

            assertThat(texts(map, "loc"))
                    .contains("http://localhost:%d/".formatted(gateway.port()))
                    .contains("http://localhost:%d/programmes/PILOT".formatted(gateway.port()))
                    .contains("http://localhost:%d/programmes/LAST".formatted(gateway.port()));
            assertThat(SERVICES.asked("GET /api/catalogue/programmes")).hasSize(2);
        }
    }

    @Test
    void whoever_follows_the_openings_gets_a_feed_with_an_entry_for_each() {
        SERVICES.answers("GET /api/catalogue/openings", 200, OPENINGS);

        HttpResponse<String> answer = browser().get("/openings.atom");
        Document feed = xml(answer.body());

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(texts(feed, "title")).contains("Piloter & <agir>", "Ancien");
        assertThat(texts(feed, "id")).contains("urn:cursus:opening:PILOT-27:2027-06-15T07:00:00Z");
        assertThat(texts(feed, "updated").getFirst()).isEqualTo("2027-06-15T07:00:00Z");
        assertThat(answer.body()).contains(address() + "/programmes/PILOT#PILOT-27");
        assertThat(texts(xml(browser().get("/openings.atom?lang=en").body()), "title"))
                .contains("Leading change");
    }

    @Test
    void a_reader_who_has_the_feed_already_is_told_that_nothing_is_new() {
        SERVICES.answers("GET /api/catalogue/openings", 200, OPENINGS);
        String tag =
                browser().get("/openings.atom").headers().firstValue("ETag").orElseThrow();

        assertThat(browser().get("/openings.atom", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        SERVICES.answers("GET /api/catalogue/openings", 200, "{\"items\":[]}");
        HttpResponse<String> none = browser().get("/openings.atom", "If-None-Match", tag);
        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(texts(xml(none.body()), "updated")).containsExactly("1970-01-01T00:00:00Z");
    }

    @Test
    void the_half_days_of_a_cohort_go_into_a_calendar_under_ids_that_stay() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
        SERVICES.answers("GET /api/scheduling/cohorts/PILOT-27/sessions", 200, Samples.TIMETABLE);

        HttpResponse<String> answer = browser().get("/cohorts/PILOT-27.ics");
        List<VEvent> first = events(answer.body());
        List<VEvent> again = events(browser().get("/cohorts/PILOT-27.ics").body());

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("PILOT-27.ics");
        assertThat(answer.body())
                .contains("METHOD:PUBLISH", "DTSTART;TZID=Europe/Paris:20270914T090000", "BEGIN:VTIMEZONE")
                .contains("SUMMARY:Piloter la transformation")
                .doesNotContain("ATTENDEE", "ORGANIZER");
        assertThat(uids(first))
                .containsExactly("s1.PILOT-27@cursus.example.org")
                .isEqualTo(uids(again));
    }

    @Test
    void a_cohort_without_dated_half_days_is_one_entry_of_whole_days() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-28", 200, RichPage.TO_COME);

        String calendar = browser().get("/cohorts/PILOT-28.ics").body();

        assertThat(calendar)
                .contains("DTSTART;VALUE=DATE:20280914", "DTEND;VALUE=DATE:20281201", "TRANSP:TRANSPARENT")
                .contains("UID:PILOT-28@cursus.example.org");
        assertThat(events(calendar)).hasSize(1);
    }

    @Test
    void while_nobody_can_tell_the_half_days_there_is_no_calendar() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
        SERVICES.answers("GET /api/scheduling/cohorts/PILOT-27/sessions", 503, "{}");

        assertThat(browser().get("/cohorts/PILOT-27.ics").statusCode()).isEqualTo(503);
        assertThat(browser().get("/cohorts/NONE.ics").statusCode()).isEqualTo(404);
    }

    private static List<String> uids(List<VEvent> events) {
        return events.stream()
                .map(event -> event.getUid().orElseThrow().getValue())
                .toList();
    }

    private static List<VEvent> events(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            return calendar.getComponents().stream()
                    .filter(VEvent.class::isInstance)
                    .map(VEvent.class::cast)
                    .toList();
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    private static List<String> texts(Document document, String element) {
        NodeList found = document.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> found.item(at).getTextContent())
                .toList();
    }

    private static Document xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | ParserConfigurationException | SAXException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }
}
