package cursus.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.notification.ParsedMail.Entry;
import cursus.notification.cohorts.Cohort;
import cursus.notification.deliveries.ComposedMessage;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.Facts;
import cursus.notification.deliveries.MailServer;
import cursus.notification.deliveries.MailServer.Outcome;
import cursus.notification.deliveries.Messages;
import cursus.notification.deliveries.SessionFacts;
import cursus.notification.deliveries.Template;
import cursus.notification.deliveries.World;
import cursus.notification.languages.Language;
import cursus.notification.languages.Text;
import cursus.notification.people.Person;
import cursus.notification.previews.Sample;
import cursus.notification.sessions.Act;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.Place;
import cursus.notification.sessions.SessionChange;
import cursus.notification.trainers.Trainer;
import cursus.testing.WithKafkaAndMongo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every message in both languages, through a real mail server, taken apart by parsers that did not write it. */
@SpringBootTest(properties = "cursus.notification.smtp.per-domain.mails=1000")
@WithKafkaAndMongo
class MailsOnTheWireTest {

    private static final String TRAINER = "1f6d0c52-8e1b-4c27-9b7d-5a0e3c9d4f18";

    @RegisterExtension
    static final Mailbox MAILBOX = Mailbox.atFreePort();

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\r\nBcc: all@example.org\r\n\r\nBEGIN:VCALENDAR"
            + "\u202E\u2066gnihtemos\u2028\u0085 \uD83D\uDC69\u200D\uD83C\uDFEB \"; DROP {title} ${x} &amp; \\n,;:%0d%0a ";

    private final Messages messages;
    private final MailServer server;

    @Autowired
    MailsOnTheWireTest(Messages messages, MailServer server) {
        this.messages = messages;
        this.server = server;
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAILBOX.tell(properties);
    }

    static Stream<Arguments> messages() {
        return Sample.all().stream()
                .flatMap(sample -> Stream.of(Language.values()).map(language -> Arguments.of(sample, language)));
    }

    /**
     * They are about one's own enrolment; only what rests on consent has a way to withdraw it. A single entry is offered by
     * mail clients only where it is one of the alternatives; of several they would offer one, so these are files.
     */
    @ParameterizedTest
    @MethodSource("messages")
    void every_message_arrives_as_it_was_composed(Sample sample, Language language) {
        Facts facts = to(freshAddress(), sample.facts(language));
        ComposedMessage message = compose(sample.template(), facts);

        ParsedMail mail = sent(message);

        assertThat(mail.subject()).isEqualTo(message.subject());
        assertThat(mail.header("Content-Language")).isEqualTo(language.code());
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.headerNames().stream().filter(name -> name.matches("(?i)list-.*")))
                .hasSize(sample.template() == Template.REGISTRATION_OPENED ? 2 : 0);
        assertThat(mail.toName()).isEqualTo(message.toName());
        assertThat(mail.text()).isEqualTo(crlf(message.text()));
        assertThat(mail.html()).isEqualTo(crlf(message.html()));
        int entries = told(facts).size();
        assertThat(mail.type()).isEqualTo(entries == 0 ? "multipart/alternative" : "multipart/mixed");
        assertThat(mail.alternatives()).startsWith("text/plain", "text/html").hasSize(entries == 1 ? 3 : 2);
        assertThat(mail.fileNames()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9-]+\\.ics"));
        assertEntries(mail, facts);
    }

    private static void assertEntries(ParsedMail mail, Facts facts) {
        List<Entry> single = mail.entries().stream()
                .filter(entry -> !entry.method().equals("PUBLISH"))
                .toList();
        assertThat(single)
                .extracting(entry -> List.of(entry.start(), entry.end()))
                .containsExactlyElementsOf(told(facts).stream()
                        .map(session -> List.of(
                                session.start().toInstant(), session.end().toInstant()))
                        .toList());
        assertThat(single).extracting(Entry::uid).doesNotHaveDuplicates();
        assertThat(single).allSatisfy(entry -> assertThat(entry.attendee()).isEqualTo(mail.to()));
        assertThat(mail.entries()).allSatisfy(entry -> {
            assertThat(entry.zones()).containsExactly("Europe/Paris");
            assertThat(entry.summary())
                    .isEqualTo(facts.cohort().title().in(facts.person().language()));
            assertThat(entry.organiser()).isEqualTo("formation@example.org");
            assertThat(entry.methodOfPart()).isEqualTo(entry.method());
        });
    }

    private static List<ClassSession> told(Facts facts) {
        return Stream.concat(
                        facts.sessions().listed().stream(),
                        facts.sessions().changes().stream().map(SessionChange::session))
                .toList();
    }

    @Test
    void a_class_keeps_its_hour_when_clocks_go_back_before_it() {
        ParsedMail before = sent(compose(Template.ENROLMENT_CONFIRMED, withSessionOn(LocalDate.of(2027, 10, 30))));
        ParsedMail after = sent(compose(Template.ENROLMENT_CONFIRMED, withSessionOn(LocalDate.of(2027, 11, 2))));

        assertThat(before.entries().getFirst().start()).isEqualTo(Instant.parse("2027-10-30T07:00:00Z"));
        assertThat(after.entries().getFirst().start()).isEqualTo(Instant.parse("2027-11-02T08:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatever_people_type_stays_text_in_every_part(Language language) {
        Facts facts = hostile(language, HOSTILE);

        ParsedMail mail = sent(compose(Template.ENROLMENT_CONFIRMED, facts));

        assertThat(mail.recipients()).containsExactly(facts.person().email());
        assertThat(mail.headerNames()).doesNotContain("Bcc").doesNotHaveDuplicates();
        assertThat(mail.html())
                .doesNotContain("<img", "\u202E", "\u2066", "\u2028")
                .contains("&lt;img src=x");
        assertThat(mail.text()).doesNotContain("\u202E", "\u2066", "\u2028").contains("<img src=x", "{title} ${x}");
        assertThat(mail.subject()).doesNotContain("\r", "\n", "\u202E");
        assertThat(mail.toName()).contains("\uD83D\uDC69\u200D\uD83C\uDFEB");
        assertThat(mail.entries()).hasSize(1).allSatisfy(entry -> {
            assertThat(entry.attendee()).isEqualTo(facts.person().email());
            assertThat(entry.summary()).contains("BEGIN:VCALENDAR");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "\uD83C\uDF93", "\"", "\\", "م"})
    void a_name_of_any_length_stands_whole_in_the_message_and_shortened_in_its_head(String letter) {
        for (int length : new int[] {1, 76, 77, 78, 199, 200, 500, 2_000}) {
            String name = letter.repeat(length);
            ParsedMail mail = sent(compose(Template.ENROLMENT_HELD, named(name)));

            String whole = name + " " + name;
            assertThat(mail.text()).contains(whole);
            if (whole.codePointCount(0, whole.length()) <= 400) {
                assertThat(mail.toName()).isEqualTo(whole);
            } else {
                assertThat(mail.toName())
                        .endsWith("…")
                        .matches(shown -> shown.codePointCount(0, shown.length()) == 401);
            }
        }
    }

    private ComposedMessage compose(Template template, Facts facts) {
        Delivery delivery = World.awaiting(UUID.randomUUID().toString(), template, facts.occasion());
        return messages.compose(delivery, facts);
    }

    private ParsedMail sent(ComposedMessage message) {
        assertThat(server.send("<%s@cursus.example.org>".formatted(UUID.randomUUID()), "correlation-1", message))
                .isInstanceOf(Outcome.Accepted.class);
        return ParsedMail.of(MAILBOX.takeOut());
    }

    private static Facts to(String address, Facts facts) {
        Person reader = facts.person();
        Person there = new Person(reader.person(), reader.givenName(), reader.usualName(), address, reader.language());
        return new Facts(
                facts.occasion(),
                there,
                facts.cohort(),
                facts.programme(),
                facts.sessions(),
                facts.trainers(),
                facts.token());
    }

    private static Facts named(String name) {
        Person person = new Person("p", name, name, freshAddress(), Language.FRENCH);
        return new Facts(Samples.occasion("p"), person, Samples.cohort(), Optional.empty(), SessionFacts.NONE);
    }

    private static Facts withSessionOn(LocalDate day) {
        LocalDateTime start = day.atTime(9, 0);
        ClassSession sample = Samples.session(1, 1);
        ClassSession session = session(sample.moduleTitle(), sample.place(), start);
        Person person = new Person("p", "Claire", "Fontaine", freshAddress(), Language.FRENCH);
        return new Facts(
                Samples.occasion("p"),
                person,
                Samples.cohort(),
                Optional.empty(),
                SessionFacts.listing(List.of(session)));
    }

    private static Facts hostile(Language language, String words) {
        Text text = new Text(words, Optional.of(words));
        Place place = new Place(words, words, Optional.of(text), words);
        Person person = new Person("p", words, words, freshAddress(), language);
        Cohort cohort = new Cohort("C-1", text, LocalDate.of(2027, 9, 14), LocalDate.of(2027, 9, 14), Optional.empty());
        ClassSession session = session(text, place, LocalDateTime.of(2027, 9, 14, 9, 0));
        return new Facts(
                Samples.paidBy(words, "p"),
                person,
                cohort,
                Optional.empty(),
                SessionFacts.listing(List.of(session)),
                Map.of(TRAINER, new Trainer(TRAINER, words, Optional.of(text))),
                Optional.empty());
    }

    private static ClassSession session(Text title, Place place, LocalDateTime start) {
        return new ClassSession(
                "session-1",
                "C-1",
                1,
                title,
                start,
                start.plusMinutes(210),
                "Europe/Paris",
                place,
                new Act("act-1", 1, 1),
                Optional.empty(),
                Optional.of(List.of(TRAINER)));
    }

    private static String freshAddress() {
        return UUID.randomUUID() + "@example.org";
    }

    private static String crlf(String text) {
        return text.replaceAll("\r?\n", "\r\n");
    }
}
