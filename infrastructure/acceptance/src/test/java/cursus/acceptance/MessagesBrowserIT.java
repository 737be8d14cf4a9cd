package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cursus.acceptance.pages.Chromium;
import cursus.acceptance.pages.DeskPage;
import cursus.acceptance.pages.MessagesPage;
import cursus.acceptance.pages.Reader;
import cursus.acceptance.pages.WithBrowser;
import cursus.acceptance.suite.Language;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.Waiting;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a registrant was sent, and what an officer does about a message that did not get through, in a real browser. */
@WithBrowser
class MessagesBrowserIT {

    private final Suite suite;
    private final Chromium chromium;

    MessagesBrowserIT(Suite suite, Chromium chromium) {
        this.suite = suite;
        this.chromium = chromium;
    }

    @AfterEach
    void takeMailForEverybody() {
        suite.refusesMailTo();
    }

    @ParameterizedTest(name = "{0}, JavaScript {1}")
    @CsvSource({"FRENCH, true", "ENGLISH, true", "FRENCH, false", "ENGLISH, false"})
    void a_mail_that_was_refused_is_seen_with_its_reason_and_sent_again(Language language, boolean javaScript) {
        assumeTrue(suite.mailbox().isPresent(), "only the suite's own mail server refuses on demand");
        String held = language.of("réservée", "held");
        String failed = language.of("Non remis", "Not delivered");
        Opened opened = new Officer(suite).opens(Terms.seats(2));
        Registrant person = Registrant.named(language.registrant(), suite);
        suite.refusesMailTo(language.registrantsEmail());
        String enrolment = person.enrols(opened.cohort());

        try (Reader reader = chromium.reader(suite, language, javaScript)) {
            reader.signsInAt("/officer", "officer");
            DeskPage.of(reader, opened.cohort())
                    .lists(
                            language.registrantsName(),
                            failed,
                            language.of("ne connaît pas cette adresse", "does not know this address"))
                    .keeps("desk")
                    .narrowsTo("SENT")
                    .hasLines(0)
                    .narrowsTo("FAILED")
                    .hasLines(2)
                    .isRefusedForItsDay(language.of("Indiquez une date", "Give a date"))
                    .keeps("desk-refused");
            DeskPage desk = DeskPage.of(reader, opened.cohort())
                    .opens(language.of("Place réservée", "Seat held"))
                    .says(failed, "550 5.1.1 <%s>: no such mailbox here".formatted(language.registrantsEmail()))
                    .keeps("desk-message-failed")
                    .forgetsTheReason()
                    .keeps("desk-message-refused");
            suite.refusesMailTo();
            desk.sendsAgain(language.of("Boîte rouverte, dit la personne", "Mailbox open again, they say"))
                    .shows(language.of("Envoyé", "Sent"))
                    .hasSteps(
                            language.of("Refusé", "Refused"),
                            language.of("Renvoi demandé", "Ordered to be sent again"),
                            language.of("Remis au serveur de courriel", "Handed to the mail server"))
                    .hasLetters(2)
                    .keeps("desk-message-sent-again");
        }
        suite.mailbox()
                .ifPresent(mailbox -> assertThat(
                                mailbox.await(language.registrantsEmail(), held).messageId())
                        .contains(".1@"));

        person.sees(enrolment, "HELD");
        try (Reader reader = chromium.reader(suite, language, javaScript)) {
            reader.signsInAt("/messages", language.registrant());
            MessagesPage.of(reader)
                    .lists(held, language.of("Envoyé", "Sent"))
                    .keeps("messages")
                    .opens(held)
                    .keeps("message");
        }
    }

    @ParameterizedTest(name = "{0}, JavaScript {1}")
    @CsvSource({"FRENCH, true", "ENGLISH, true", "FRENCH, false", "ENGLISH, false"})
    void all_that_failed_of_a_cohort_is_sent_again_after_a_look_at_how_many(Language language, boolean javaScript) {
        assumeTrue(suite.mailbox().isPresent(), "only the suite's own mail server refuses on demand");
        String failed = language.of("Non remis", "Not delivered");
        Opened opened = new Officer(suite).opens(Terms.seats(1));
        Registrant first = Registrant.somebodyNew(suite);
        Registrant second = Registrant.somebodyNew(suite);
        suite.refusesMailTo(first.email(), second.email());
        first.sees(first.enrols(opened.cohort()), "HELD");
        second.sees(second.enrols(opened.cohort()), "WAITING");

        try (Reader reader = chromium.reader(suite, language, javaScript)) {
            reader.signsInAt("/officer", "officer");
            DeskPage desk = DeskPage.of(reader, opened.cohort())
                    .lists(language.of("Place réservée", "Seat held"), failed)
                    .lists(language.of("Liste complémentaire", "Waiting list"), failed)
                    .narrowsTo("FAILED")
                    .hasLines(4)
                    .looksAtAllOfThem(4)
                    .keeps("desk-several")
                    .forgetsTheReason()
                    .keeps("desk-several-refused");
            suite.refusesMailTo();
            desk.sendsAgain(language.of("Serveur réparé", "Server repaired"))
                    .lists(language.of("Liste complémentaire", "Waiting list"), language.of("Envoyé", "Sent"))
                    .lists(language.of("Place réservée", "Seat held"), language.of("Envoyé", "Sent"))
                    .keeps("desk-several-sent-again");
        }
        suite.mailbox().ifPresent(mailbox -> {
            for (Registrant person : List.of(first, second)) {
                Waiting.until("both messages are sent again, once each")
                        .untilAsserted(() -> assertThat(mailbox.subjectsTo(person.email()))
                                .hasSize(2)
                                .doesNotHaveDuplicates());
            }
        });
    }

    @ParameterizedTest(name = "{0}, JavaScript {1}")
    @CsvSource({"FRENCH, true", "ENGLISH, true", "FRENCH, false", "ENGLISH, false"})
    void a_registrant_reads_a_message_as_it_was_sent_and_takes_its_dates_along(Language language, boolean javaScript) {
        Opened opened = new Officer(suite).opens(Terms.seats(2));
        Registrant person = Registrant.named(language.registrant(), suite);
        String enrolment = person.enrols(opened.cohort());
        person.sees(enrolment, "HELD");
        person.confirms(enrolment).expect(200);
        String confirmed = language.of("Inscription confirmée", "Enrolment confirmed");

        try (Reader reader = chromium.reader(suite, language, javaScript)) {
            reader.signsInAt("/messages", language.registrant());
            MessagesPage.of(reader)
                    .lists(confirmed, language.of("Envoyé", "Sent"))
                    .opens(confirmed)
                    .keeps("message-confirmed")
                    .reads(
                            language.of("Votre inscription est confirmée", "Your enrolment is confirmed"),
                            opened.title(language))
                    .downloads(opened.title(language).substring(0, 12))
                    .followsTheLetter(enrolment)
                    .shows("CONFIRMED");
        }
    }
}
