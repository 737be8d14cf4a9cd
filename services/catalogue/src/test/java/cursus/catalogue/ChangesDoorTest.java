package cursus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.testing.Door;
import cursus.testing.Events;
import cursus.testing.Events.Published;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An officer changes, opens, closes and cancels cohorts at the door. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class ChangesDoorTest {

    private static final String PERSON = "0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11";
    private static final String OFFICER = TestTokens.bearer("TRAINING_OFFICER", PERSON);

    private final Door door;
    private final String cohort;

    @Autowired
    ChangesDoorTest(@LocalServerPort int port) {
        this.door = new Door(port);
        Officer officer = new Officer(door.as(OFFICER));
        this.cohort = officer.announces(officer.publishes());
    }

    @Test
    void a_change_is_read_by_everybody_and_raises_the_revision() {
        act("changes", Map.of("revision", 1, "capacity", 24, "vatBasis", "OUT_OF_SCOPE", "admission", "SELECTIVE"))
                .expectStatus()
                .isOk();

        read().jsonPath("$.capacity")
                .isEqualTo(24)
                .jsonPath("$.vatBasis")
                .isEqualTo("OUT_OF_SCOPE")
                .jsonPath("$.admission")
                .isEqualTo("SELECTIVE")
                .jsonPath("$.minimum")
                .isEqualTo(8)
                .jsonPath("$.revision")
                .isEqualTo(2);
    }

    @Test
    void places_have_a_kind_and_the_form_without_one_is_still_understood() {
        act(
                        "changes",
                        Map.of(
                                "revision",
                                1,
                                "places",
                                List.of(Map.of("fr", "Au bord du lac", "kind", "OFF_SITE"), Map.of("fr", "Paris"))))
                .expectStatus()
                .isOk();

        read().jsonPath("$.places[0].kind")
                .isEqualTo("OFF_SITE")
                .jsonPath("$.places[1].fr")
                .isEqualTo("Paris")
                .jsonPath("$.places[1].kind")
                .doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Session modifiée entre-temps | Modifié entre-temps par quelqu’un d’autre (révision 2).
            en | Cohort changed meanwhile | Changed meanwhile by somebody else (revision 2).
            """)
    void whoever_changes_what_somebody_else_has_changed_is_told_what(String language, String title, String message) {
        act("changes", Map.of("revision", 1, "capacity", 24)).expectStatus().isOk();

        door.in(language)
                .as(OFFICER)
                .post(address("changes"), Map.of("revision", 1, "capacity", 30))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:cohort-changed")
                .jsonPath("$.status")
                .isEqualTo(409)
                .jsonPath("$.title")
                .isEqualTo(title)
                .jsonPath("$.errors[0].field")
                .isEqualTo("capacity")
                .jsonPath("$.errors[0].message")
                .isEqualTo(message);
        read().jsonPath("$.capacity").isEqualTo(24);
    }

    @Test
    void a_change_without_a_revision_or_against_the_rules_is_refused_and_nothing_is_written() {
        act("changes", Map.of("capacity", 24))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("revision");
        act("changes", Map.of("revision", 1, "endsOn", "2001-01-01"))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("endsOn");
        read().jsonPath("$.revision").isEqualTo(1);
    }

    @Test
    void registration_is_opened_and_closed_by_hand() {
        act("opening", Map.of("revision", 1))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.registration.state")
                .isEqualTo("OPEN");
        act("closing", Map.of("revision", 2))
                .expectBody()
                .jsonPath("$.registration.state")
                .isEqualTo("CLOSED");
    }

    @Test
    void a_preview_says_what_would_be_published_and_leaves_everything() {
        door.as(OFFICER)
                .post(address("opening") + "?preview=true", Map.of("revision", 1))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.events[0]")
                .isEqualTo("CohortChanged")
                .jsonPath("$.events[1]")
                .isEqualTo("RegistrationOpened")
                .jsonPath("$.mails")
                .isEqualTo(0)
                .jsonPath("$.cohort.registration.state")
                .isEqualTo("OPEN");
        read().jsonPath("$.registration.state").isEqualTo("TO_BE_ANNOUNCED");
    }

    @ParameterizedTest
    @CsvSource({"fr,Session annulée", "en,Cohort cancelled"})
    void a_cancelled_cohort_says_why_and_changes_no_more(String language, String title) {
        act("cancellation", Map.of("revision", 1, "reason", "TOO_FEW_PARTICIPANTS", "words", Map.of("fr", "Trop peu.")))
                .expectStatus()
                .isOk();

        read().jsonPath("$.cancellation.reason")
                .isEqualTo("TOO_FEW_PARTICIPANTS")
                .jsonPath("$.cancellation.words.fr")
                .isEqualTo("Trop peu.")
                .jsonPath("$.registration.state")
                .isEqualTo("CLOSED");
        door.in(language)
                .as(OFFICER)
                .post(address("opening"), Map.of("revision", 2))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:cohort-cancelled")
                .jsonPath("$.title")
                .isEqualTo(title);
    }

    @Test
    void what_enrolment_answers_to_a_capacity_stands_beside_it() {
        read().jsonPath("$.seats.state").isEqualTo("PENDING");
        Events.publishTwice(Published.of(
                "cursus.enrolment.seats", "CapacityAccepted", cohort, 1, Map.of("cohort", cohort, "capacity", 20)));
        expectSeats("ACCEPTED");

        act("changes", Map.of("revision", 1, "capacity", 10)).expectStatus().isOk();
        expectSeats("PENDING");
        refused(5);
        expectSeats("REFUSED");
        read().jsonPath("$.seats.taken")
                .isEqualTo(17)
                .jsonPath("$.seats.accepted")
                .isEqualTo(20);

        act("changes", Map.of("revision", 2, "capacity", 10)).expectStatus().isOk();
        assertThat(Events.names("cursus.catalogue.cohorts.v1", cohort)).contains("CohortChanged");
        read().jsonPath("$.revision").isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"changes", "opening", "closing", "cancellation"})
    void nobody_but_a_training_officer_does_any_of_it(String act) {
        door.as(TestTokens.bearer("REGISTRANT", PERSON))
                .post(address(act), Map.of("revision", 1, "reason", "OTHER"))
                .expectStatus()
                .isForbidden();
        door.post(address(act), Map.of("revision", 1)).expectStatus().isUnauthorized();
    }

    private void refused(long sequence) {
        Events.publishTwice(Published.of(
                "cursus.enrolment.seats",
                "CapacityRefused",
                cohort,
                sequence,
                Map.of("cohort", cohort, "capacity", 10, "taken", 17)));
    }

    private void expectSeats(String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> read().jsonPath("$.seats.state").isEqualTo(state));
    }

    private RestTestClient.ResponseSpec act(String act, Map<String, ?> body) {
        return door.as(OFFICER).post(address(act), body);
    }

    private String address(String act) {
        return "/api/catalogue/cohorts/" + cohort + "/" + act;
    }

    private RestTestClient.BodyContentSpec read() {
        return door.get("/api/catalogue/cohorts/" + cohort)
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
