package cursus.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import cursus.notification.Mailbox.Mail;
import cursus.testing.Door;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The whole service, from events on their topics to mails in a box. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class NotifyingTest {

    @RegisterExtension
    static final Mailbox MAILBOX = Mailbox.atFreePort();

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Season season = new Season();
    private final Door door;

    @Autowired
    NotifyingTest(@LocalServerPort int port) {
        this.door = new Door(port);
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAILBOX.tell(properties);
    }

    @Test
    void a_confirmation_reaches_a_french_participant_once_with_every_session() {
        season.person("fr");
        season.cohort();
        season.sessions();
        season.turn("EnrolmentConfirmed");

        Mail mail = onlyMailAbout("Inscription confirmée");
        assertThat(mail.subject()).isEqualTo("Inscription confirmée\u00a0: Piloter l’action publique");
        assertThat(mail.text()).contains("lundi 1er novembre 2027", season.enrolment);
        assertThat(mail.html()).contains("<html lang=\"fr\">");
        assertThat(mail.text()).contains("Module 1 – Gouverner et innover à l’ère numérique", "Séminaire");
        assertThat(mail.calendars()).hasSize(3);
        assertThat(uidOf(mail.calendars().getLast()))
                .startsWith(season.cohort + "-session-2." + season.enrolment + "@");
    }

    @Test
    void a_confirmation_reaches_an_english_participant_in_english() {
        season.person("en");
        season.cohort();
        season.sessions();
        season.turn("EnrolmentConfirmed");

        Mail mail = onlyMailAbout("Enrolment confirmed");
        assertThat(mail.text()).contains("Steering public action", "Monday 1 November 2027, 09:00 to 12:30");
        assertThat(mail.html()).contains("<html lang=\"en\">");
    }

    @Test
    void a_confirmation_that_comes_before_everything_else_waits_for_it() {
        season.turn("EnrolmentConfirmed");
        season.sessions();
        season.cohort();
        season.person("fr");

        assertThat(onlyMailAbout("Inscription confirmée").calendars()).hasSize(3);
    }

    @Test
    void one_move_of_several_sessions_is_one_mail_and_so_is_a_cancellation() {
        season.person("fr");
        season.cohort();
        season.sessions();
        season.turn("EnrolmentConfirmed");
        Mail confirmation = mailAbout("Inscription confirmée");

        season.movedSessions();
        Mail move = mailAbout("2 séances sont déplacées");
        season.cancelledSession();
        mailAbout("Une séance est annulée");

        assertThat(move.text()).contains("mercredi 3 novembre 2027");
        assertThat(move.calendars()).hasSize(3);
        assertThat(move.calendars().getLast()).contains("SEQUENCE:1", "METHOD:REQUEST");
        assertThat(uidOf(move.calendars().getLast()))
                .isEqualTo(uidOf(confirmation.calendars().getLast()));
        assertThat(MAILBOX.of(season.email)).hasSize(3);
    }

    @Test
    void an_invoice_is_told_to_the_participant() {
        season.person("en");
        season.cohort();
        season.invoice();

        assertThat(mailAbout("Invoice issued").text()).contains("F00000001", "Direction d’exemple");
        assertThat(MAILBOX.of(season.email)).hasSize(1);
    }

    @Test
    void every_turn_is_told_once_in_its_own_words() {
        season.person("en");
        season.cohort();
        season.turn("EnrolmentRequested");
        season.turn("WaitingListJoined");
        season.turn("SeatOffered");
        season.turn("OfferLapsed");
        season.turn("SeatHeld");
        season.turn("HoldExpired");
        season.turn("EnrolmentCancelled");

        List<String> subjects = List.of(
                "Request received",
                "You are on the waiting list",
                "A seat has become free for you",
                "The offer has ended",
                "A seat is held for you",
                "Your hold has ended",
                "Enrolment cancelled");
        subjects.forEach(this::mailAbout);
        assertThat(MAILBOX.of(season.email)).hasSize(subjects.size());
    }

    @Test
    void an_offer_of_fewer_seats_than_asked_for_says_both_numbers() {
        season.person("en");
        season.cohort();
        season.turn("SeatOffered", Map.of("seats", 3, "asked", 5));

        assertThat(onlyMailAbout("3 seats have become free for you").text()).contains("3 of the 5 seats asked for");
    }

    @Test
    void a_participant_sees_what_was_sent_and_a_stranger_sees_nothing() {
        season.person("en");
        season.cohort();
        season.turn("SeatHeld");
        mailAbout("A seat is held for you");

        await().atMost(SOON)
                .untilAsserted(() -> deliveriesFor(TestTokens.bearer("REGISTRANT", season.person))
                        .jsonPath("$.items.length()")
                        .isEqualTo(1)
                        .jsonPath("$.items[0].template")
                        .isEqualTo("enrolment-held")
                        .jsonPath("$.items[0].to")
                        .isEqualTo(season.email)
                        .jsonPath("$.items[0].state")
                        .isEqualTo("SENT"));
        deliveriesFor(TestTokens.bearer("TRAINING_OFFICER", "officer"))
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        deliveriesFor(TestTokens.bearer("REGISTRANT", UUID.randomUUID().toString()))
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void an_officer_sees_when_a_mail_was_planned_and_sent_and_why() {
        season.person("en");
        season.cohort();
        season.turn("SeatHeld");
        mailAbout("A seat is held for you");

        await().atMost(SOON)
                .untilAsserted(() -> door.as(TestTokens.bearer("TRAINING_OFFICER", "officer"))
                        .get(trailOf(season.enrolment))
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.items.length()")
                        .isEqualTo(2)
                        .jsonPath("$.items[0].what")
                        .isEqualTo("MailPlanned")
                        .jsonPath("$.items[0].actor")
                        .isEqualTo("service:notification")
                        .jsonPath("$.items[0].reason")
                        .isEqualTo("SeatHeld")
                        .jsonPath("$.items[0].correlationId")
                        .isEqualTo("correlation-" + season.enrolment)
                        .jsonPath("$.items[1].what")
                        .isEqualTo("MailSent")
                        .jsonPath("$.items[1].about")
                        .isEqualTo("enrolment-held"));
    }

    @Test
    void an_enrolment_about_which_nothing_was_told_has_an_empty_trail() {
        door.as(TestTokens.bearer("TRAINING_OFFICER", "officer"))
                .get(trailOf("nobody"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void a_trail_is_for_officers_alone() {
        door.as(TestTokens.bearer("REGISTRANT", season.person))
                .get(trailOf(season.enrolment))
                .expectStatus()
                .isForbidden();
        door.as(TestTokens.bearer("FINANCE_OFFICER", season.person))
                .get(trailOf(season.enrolment))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void nobody_is_let_in_without_a_token() {
        door.get("/api/notification/enrolments/x/deliveries").expectStatus().isUnauthorized();
        door.get(trailOf("x")).expectStatus().isUnauthorized();
    }

    private Mail mailAbout(String subject) {
        await().atMost(SOON).untilAsserted(() -> assertThat(mailsAbout(subject)).hasSize(1));
        return mailsAbout(subject).getFirst();
    }

    /** Every event is published twice; when the next turn has been told, the repeat was heard. */
    private Mail onlyMailAbout(String subject) {
        mailAbout(subject);
        season.turn("OfferLapsed");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(MAILBOX.of(season.email)).hasSizeGreaterThan(1));
        return mailAbout(subject);
    }

    private List<Mail> mailsAbout(String subject) {
        return MAILBOX.of(season.email).stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .toList();
    }

    private RestTestClient.BodyContentSpec deliveriesFor(String authorization) {
        return door.as(authorization)
                .get("/api/notification/enrolments/" + season.enrolment + "/deliveries")
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static String trailOf(String enrolment) {
        return "/api/notification/enrolments/" + enrolment + "/trail";
    }

    private static String uidOf(String calendar) {
        return Biweekly.parse(calendar).first().getEvents().getFirst().getUid().getValue();
    }
}
