package cursus.notification.deliveries.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.notification.Samples;
import cursus.notification.deliveries.CalendarPart;
import cursus.notification.deliveries.ComposedMessage;
import cursus.notification.deliveries.Facts;
import cursus.notification.deliveries.MessageFault;
import cursus.notification.deliveries.Messages;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.Template;
import cursus.notification.deliveries.World;
import cursus.notification.languages.Language;
import cursus.notification.people.Person;
import cursus.notification.sessions.ClassSession;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ThymeleafMessagesTest {

    private final Messages messages = new ThymeleafMessages(Samples.settings());

    @ParameterizedTest
    @EnumSource(Template.class)
    void every_message_reads_in_french_as_text_and_as_html(Template template) {
        ComposedMessage message = compose(template, Samples.person("p", Language.FRENCH));

        assertThat(message.subject()).contains("Piloter l’action publique");
        assertThat(message.text()).contains("Bonjour Claire Fontaine,", "Piloter l’action publique");
        assertThat(message.html()).contains("<html lang=\"fr\">", "Bonjour Claire Fontaine,");
        assertNothingIsLeftOpen(message);
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void every_message_reads_in_english_as_text_and_as_html(Template template) {
        ComposedMessage message = compose(template, Samples.person("p", Language.ENGLISH));

        assertThat(message.subject()).contains("Steering public action");
        assertThat(message.text()).contains("Dear Claire Fontaine,", "Steering public action");
        assertThat(message.html()).contains("<html lang=\"en\">", "Dear Claire Fontaine,");
        assertNothingIsLeftOpen(message);
    }

    @Test
    void a_deadline_is_told_by_the_clock_of_paris() {
        ComposedMessage french = compose(Template.ENROLMENT_HELD, Samples.person("p", Language.FRENCH));
        ComposedMessage english = compose(Template.ENROLMENT_HELD, Samples.person("p", Language.ENGLISH));

        assertThat(french.text()).contains("jusqu’au mardi 15 juin 2027 à 9\u00a0h\u00a015 (heure de Paris)");
        assertThat(english.text()).contains("until Tuesday 15 June 2027 at 09:15 (Paris time)");
    }

    @Test
    void a_hold_without_its_deadline_is_a_fault_and_not_a_broken_sentence() {
        Occasion endless = new Occasion("e", Samples.COHORT, "p", Optional.empty(), Optional.empty());
        Facts facts = new Facts(endless, Samples.person("p", Language.FRENCH), Samples.cohort(), List.of());

        assertThatThrownBy(() -> messages.compose(World.awaiting("d", Template.ENROLMENT_HELD, endless), facts))
                .isInstanceOf(MessageFault.class);
    }

    @Test
    void a_confirmation_lists_its_sessions_and_carries_one_calendar_entry_for_each() throws Exception {
        ComposedMessage message = compose(Template.ENROLMENT_CONFIRMED, Samples.person("p", Language.FRENCH));

        assertThat(message.text()).contains("mardi 2 novembre 2027, de 9\u00a0h\u00a000 à 12\u00a0h\u00a030");
        assertThat(message.calendarParts())
                .extracting(CalendarPart::fileName)
                .containsExactly("seance-01.ics", "seance-02.ics");
        VEvent event = eventOf(message.calendarParts().getLast());
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("session-2@cursus.example.org");
        assertThat(valueOf(event, Property.SEQUENCE)).isEqualTo("0");
        assertThat(valueOf(event, Property.SUMMARY)).isEqualTo("Piloter l’action publique");
        assertThat(valueOf(event, Property.LOCATION)).isEqualTo("Salle Ampère, 12 rue de l’Exemple, 75007 Paris");
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH,Votre inscription à,Les dates de vos séances vous seront communiquées.,séances sont indiquées",
        "ENGLISH,Your enrolment on,The dates of your sessions will be communicated to you.,sessions are listed"
    })
    void a_confirmation_without_sessions_says_that_their_dates_will_follow(
            Language language, String lead, String follow, String listed) {
        ComposedMessage message = compose(Template.ENROLMENT_CONFIRMED, Samples.person("p", language), List.of());

        assertThat(List.of(message.text(), message.html()))
                .allSatisfy(body -> assertThat(body).contains(lead, follow).doesNotContain(listed));
        assertThat(message.text()).doesNotContain("Vos séances", "Your sessions");
        assertThat(message.calendarParts()).isEmpty();
        assertNothingIsLeftOpen(message);
    }

    @Test
    void a_calendar_entry_keeps_its_civil_time_and_brings_the_rules_of_its_zone() throws Exception {
        ComposedMessage message = compose(Template.ENROLMENT_CONFIRMED, Samples.person("p", Language.ENGLISH));
        CalendarPart part = message.calendarParts().getLast();

        assertThat(part.content()).contains("DTSTART;TZID=Europe/Paris:20271102T090000\r\n", "METHOD:REQUEST\r\n");
        assertThat(calendarOf(part).getComponents(Component.VTIMEZONE)).hasSize(1);
        DtStart<?> start =
                eventOf(part).<DtStart<?>>getProperty(Property.DTSTART).orElseThrow();
        assertThat(Instant.from(start.getDate())).hasToString("2027-11-02T08:00:00Z");
    }

    @Test
    void composing_again_gives_the_same_message() {
        Person reader = Samples.person("p", Language.FRENCH);

        assertThat(compose(Template.ENROLMENT_CONFIRMED, reader))
                .isEqualTo(compose(Template.ENROLMENT_CONFIRMED, reader));
    }

    @Test
    void a_hostile_name_stays_a_name() throws Exception {
        Person hostile = new Person(
                "p",
                "Eve\r\nBcc: all@example.org",
                "<script>\"; \u202Edet@ne\u2028END:VEVENT {0} ${x}",
                "eve@example.org",
                Language.FRENCH);
        ComposedMessage message = compose(Template.ENROLMENT_CONFIRMED, hostile);

        assertThat(message.toName()).doesNotContain("\r", "\n", "\u2028", "\u202E");
        assertThat(message.html()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(message.text()).contains("{0} ${x}");
        assertThat(calendarOf(message.calendarParts().getFirst()).getComponents(Component.VEVENT))
                .hasSize(1);
    }

    private ComposedMessage compose(Template template, Person reader) {
        boolean timetable = template == Template.ENROLMENT_CONFIRMED;
        return compose(template, reader, timetable ? List.of(Samples.session(1, 2), Samples.session(2, 2)) : List.of());
    }

    private ComposedMessage compose(Template template, Person reader, List<ClassSession> sessions) {
        Occasion occasion = Samples.occasion(reader.person());
        Facts facts = new Facts(occasion, reader, Samples.cohort(), sessions);
        return messages.compose(World.awaiting("delivery-1", template, occasion), facts);
    }

    private static void assertNothingIsLeftOpen(ComposedMessage message) {
        assertThat(message.subject() + message.text() + message.html())
                .doesNotContain("${", "[(", " th:", "{0}", "{1}", "{2}", "null", "Optional");
    }

    private static String valueOf(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static VEvent eventOf(CalendarPart part) throws Exception {
        return calendarOf(part).<VEvent>getComponents(Component.VEVENT).getFirst();
    }

    private static Calendar calendarOf(CalendarPart part) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(part.content()));
        calendar.validate(true);
        return calendar;
    }
}
