package cursus.notification.deliveries.mail;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.notification.Samples;
import cursus.notification.deliveries.CalendarPart;
import cursus.notification.deliveries.Messages;
import cursus.notification.deliveries.World;
import cursus.notification.languages.Language;
import cursus.notification.previews.Sample;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CalendarsTest {

    private static final Pattern UID = Pattern.compile("(?m)^UID:(.*(?:\r\n .*)*)");

    private final Messages messages = new ThymeleafMessages(Samples.settings());

    @Test
    void each_class_is_an_invitation_of_its_own_and_one_file_publishes_them_all() {
        List<CalendarPart> parts = of("dated", Language.FRENCH);

        assertThat(parts)
                .extracting(CalendarPart::method)
                .containsExactly("PUBLISH", "REQUEST", "REQUEST", "REQUEST", "REQUEST");
        assertThat(parts)
                .extracting(CalendarPart::fileName)
                .startsWith("toutes-les-seances.ics", "seance-01-2027-09-14.ics")
                .endsWith("seance-04-2027-09-28.ics");
        assertThat(of("dated", Language.ENGLISH))
                .extracting(CalendarPart::fileName)
                .startsWith("all-classes.ics", "class-01-2027-09-14.ics");
    }

    @Test
    void a_file_that_holds_only_the_classes_of_this_message_is_not_called_all() {
        assertThat(of("several-moved", Language.FRENCH).getFirst().fileName()).isEqualTo("ces-seances.ics");
        assertThat(of("several-moved", Language.ENGLISH).getFirst().fileName()).isEqualTo("these-classes.ics");
    }

    @Test
    void one_class_alone_needs_no_file_for_all() {
        assertThat(of("one-day", Language.FRENCH))
                .extracting(CalendarPart::method)
                .containsExactly("REQUEST");
    }

    @Test
    void what_is_published_names_no_participant_and_the_same_entries() {
        List<CalendarPart> parts = of("dated", Language.FRENCH);

        assertThat(parts.getFirst().content()).doesNotContain("ATTENDEE", "Fontaine");
        assertThat(uids(parts.getFirst()))
                .isEqualTo(parts.stream()
                        .skip(1)
                        .flatMap(part -> uids(part).stream())
                        .toList());
    }

    @Test
    void a_move_keeps_the_entry_and_raises_its_sequence() {
        CalendarPart before = of("dated", Language.FRENCH).getLast();
        CalendarPart after = of("one-moved", Language.FRENCH).getFirst();

        assertThat(uids(after)).isEqualTo(uids(before));
        assertThat(before.content()).contains("SEQUENCE:0\r\n", "METHOD:REQUEST\r\n");
        assertThat(after.content()).contains("SEQUENCE:1\r\n", "METHOD:REQUEST\r\n");
    }

    @Test
    void a_cancelled_class_is_taken_out_under_the_sequence_of_its_cancellation() {
        CalendarPart part = of("one-cancelled", Language.FRENCH).getFirst();

        assertThat(part.content()).contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:1\r\n");
    }

    @Test
    void a_cancelled_enrolment_takes_out_every_class_under_a_higher_sequence() {
        List<CalendarPart> parts = of("on-their-wish", Language.FRENCH);

        assertThat(parts).hasSize(4).extracting(CalendarPart::method).containsOnly("CANCEL");
        assertThat(parts).allSatisfy(part -> assertThat(part.content()).contains("SEQUENCE:1\r\n"));
        assertThat(uids(parts.getLast()))
                .isEqualTo(uids(of("dated", Language.FRENCH).getLast()));
    }

    @Test
    void an_entry_belongs_to_one_enrolment_so_that_two_people_may_share_a_mailbox() {
        assertThat(uids(of("dated", Language.FRENCH).getLast()).getFirst())
                .startsWith("5f0c7a36-6b1d-3f0e-9d3f-6a0f6f1c2b04.4f0c2b7e-6a51-4a3e-9d1d-0c9f5b0a7e11@");
    }

    @Test
    void an_entry_keeps_its_civil_time_and_brings_the_rules_of_its_zone() {
        assertThat(of("more", Language.ENGLISH).getLast().content())
                .contains(
                        "DTSTART;TZID=Europe/Paris:20271102T140000\r\n",
                        "BEGIN:VTIMEZONE\r\n",
                        "TZID:Europe/Paris\r\n");
    }

    @Test
    void what_tells_of_no_class_carries_no_entry() {
        assertThat(Sample.all())
                .filteredOn(sample -> sample.sessions().listed().isEmpty()
                        && sample.sessions().changes().isEmpty())
                .isNotEmpty()
                .allSatisfy(
                        sample -> assertThat(of(sample.code(), Language.FRENCH)).isEmpty());
    }

    private List<CalendarPart> of(String code, Language language) {
        Sample sample = Sample.all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        return messages.compose(
                        World.awaiting("delivery-1", sample.template(), sample.occasion()), sample.facts(language))
                .calendarParts();
    }

    private static List<String> uids(CalendarPart part) {
        return UID.matcher(part.content())
                .results()
                .map(found -> found.group(1).replace("\r\n ", ""))
                .toList();
    }
}
