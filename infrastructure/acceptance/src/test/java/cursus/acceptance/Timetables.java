package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Bodies;
import cursus.acceptance.suite.Letter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;

/** What a calendar must understand from the attachments of a confirmation. */
final class Timetables {

    private Timetables() {}

    /**
     * A file for each of the two sessions that every cohort of the tests has: at its instant, and an entry of its own; and
     * one that holds both.
     */
    static void assertBothSessions(Letter letter, String title) {
        assertThat(letter.calendars()).hasSize(3);
        assertThat(letter.calendars().keySet())
                .allSatisfy(name -> assertThat(name).endsWith(".ics"));
        List<VEvent> events = entries(letter, 1);
        assertThat(uids(entries(letter, 2))).containsExactlyInAnyOrderElementsOf(uids(events));
        assertThat(events.stream().map(Timetables::start))
                .containsExactlyInAnyOrder(
                        Bodies.firstDay().atTime(7, 0).toInstant(ZoneOffset.UTC),
                        Bodies.firstDay().plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC));
        assertThat(uids(events)).doesNotHaveDuplicates();
        assertThat(events).allSatisfy(event -> {
            assertThat(text(event, Property.SUMMARY)).isEqualTo(title);
            assertThat(text(event, Property.LOCATION)).contains("École d’exemple");
            assertThat(text(event, Property.SEQUENCE)).isEqualTo("0");
        });
    }

    /** Those of the files that have so many. */
    private static List<VEvent> entries(Letter letter, int count) {
        return letter.calendars().values().stream()
                .<List<VEvent>>map(calendar -> calendar.getComponents("VEVENT"))
                .filter(events -> events.size() == count)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> uids(List<VEvent> events) {
        return events.stream().map(event -> text(event, Property.UID)).toList();
    }

    private static Instant start(VEvent event) {
        return event.<DtStart<Temporal>>getProperty(Property.DTSTART)
                .map(DtStart::getDate)
                .map(Instant::from)
                .orElseThrow();
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }
}
