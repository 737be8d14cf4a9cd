package cursus.scheduling;

import static cursus.scheduling.Bodies.AFTERNOON;
import static cursus.scheduling.Bodies.MORNING;
import static cursus.scheduling.Bodies.body;
import static cursus.scheduling.Bodies.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.messaging.Json;
import cursus.testing.Door;
import cursus.testing.Events;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class SchedulingRefusalsTest {

    private static final String PERSON = "0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11";
    private static final String OFFICER = TestTokens.bearer("TRAINING_OFFICER", PERSON);

    private final Door door;

    @Autowired
    SchedulingRefusalsTest(@LocalServerPort int port) {
        this.door = new Door(port);
    }

    @ParameterizedTest
    @CsvSource({"fr,Session inconnue", "en,Unknown cohort"})
    void a_cohort_that_nobody_announced_has_no_sessions(String language, String title) {
        String cohort = Samples.freshCohort();

        door.in(language)
                .as(OFFICER)
                .post(sessionsOf(cohort), body(MORNING))
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:unknown-cohort")
                .jsonPath("$.title")
                .isEqualTo(title);
        door.get(sessionsOf(cohort)).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource({"fr,Deux séances se chevauchent", "en,Two class sessions overlap"})
    void an_act_with_one_overlap_is_refused_whole(String language, String title) {
        String cohort = announced();
        door.as(OFFICER).post(sessionsOf(cohort), body(MORNING)).expectStatus().isCreated();

        door.in(language)
                .as(OFFICER)
                .post(sessionsOf(cohort), body(session("2021-09-14T12:00:00", "2021-09-14T13:00:00"), AFTERNOON))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:sessions-overlap")
                .jsonPath("$.title")
                .isEqualTo(title);
        expectSessions(cohort, 1);
    }

    @ParameterizedTest
    @CsvSource({"fr,Séance inconnue", "en,Unknown class session"})
    void a_session_that_the_cohort_does_not_have_is_not_moved(String language, String title) {
        String cohort = announced();

        door.in(language)
                .as(OFFICER)
                .post(
                        sessionsOf(cohort) + "/moves",
                        body(Bodies.move("nowhere", "2027-09-14T09:00:00", "2027-09-14T12:30:00")))
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:unknown-session")
                .jsonPath("$.title")
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"fr,Séance déjà commencée", "en,The class session has begun"})
    void a_session_that_has_begun_is_not_cancelled(String language, String title) {
        String cohort = announced();
        door.as(OFFICER).post(sessionsOf(cohort), body(MORNING)).expectStatus().isCreated();
        String session = onlySessionOf(cohort);

        door.in(language)
                .as(OFFICER)
                .post(sessionsOf(cohort) + "/cancellations", body(session))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:session-begun")
                .jsonPath("$.title")
                .isEqualTo(title);
        expectSessions(cohort, 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr | Une séance ne peut pas être déplacée dans le passé
                    en | A class session cannot be moved into the past
                    """)
    void a_session_is_not_moved_into_the_past(String language, String beginning) {
        String cohort = announced();
        door.as(OFFICER)
                .post(sessionsOf(cohort), body(session("2031-09-16T09:00:00", "2031-09-16T12:30:00")))
                .expectStatus()
                .isCreated();

        door.in(language)
                .as(OFFICER)
                .post(
                        sessionsOf(cohort) + "/moves",
                        body(Bodies.move(onlySessionOf(cohort), "2021-09-14T09:00:00", "2021-09-14T12:30:00")))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("sessions[0].startsAt")
                .jsonPath("$.errors[0].message")
                .value(String.class, message -> assertThat(message).startsWith(beginning));
    }

    @Test
    void the_same_act_sent_again_overlaps_itself() {
        String cohort = announced();
        door.as(OFFICER).post(sessionsOf(cohort), body(MORNING)).expectStatus().isCreated();

        door.as(OFFICER).post(sessionsOf(cohort), body(MORNING)).expectStatus().isEqualTo(HttpStatus.CONFLICT);
        expectSessions(cohort, 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr | La séance doit se terminer après son début
                    en | A class session must end after it starts
                    """)
    void a_session_that_ends_before_it_starts_is_named_and_nothing_is_written(String language, String beginning) {
        String cohort = announced();

        door.in(language)
                .as(OFFICER)
                .post(sessionsOf(cohort), body(MORNING, session("2021-09-15T12:30:00", "2021-09-15T09:00:00")))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("sessions[1].endsAt")
                .jsonPath("$.errors[0].message")
                .value(String.class, message -> assertThat(message).startsWith(beginning));
        expectSessions(cohort, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr | La séance doit se terminer le jour même | Une séance dure au plus 12 heures
                    en | A class session must end on the day     | A class session lasts at most 12 hours
                    """)
    void a_session_that_nobody_could_sit_through_is_refused(String language, String day, String length) {
        String cohort = announced();

        door.in(language)
                .as(OFFICER)
                .post(
                        sessionsOf(cohort),
                        body(
                                session("2021-09-14T09:00:00", "2021-09-15T09:00:00"),
                                session("2021-09-16T06:00:00", "2021-09-16T19:00:00")))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("sessions[0].endsAt")
                .jsonPath("$.errors[0].message")
                .value(String.class, message -> assertThat(message).startsWith(day))
                .jsonPath("$.errors[1].field")
                .isEqualTo("sessions[1].endsAt")
                .jsonPath("$.errors[1].message")
                .value(String.class, message -> assertThat(message).startsWith(length));
        expectSessions(cohort, 0);
    }

    @Test
    void sessions_in_the_wrong_order_are_refused() {
        String cohort = announced();

        door.as(OFFICER)
                .post(sessionsOf(cohort), body(AFTERNOON, MORNING))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("sessions[1].startsAt");
        expectSessions(cohort, 0);
    }

    @Test
    void a_session_without_a_place_is_refused_beside_its_field() {
        String cohort = announced();
        Map<String, Object> nowhere = new HashMap<>(MORNING);
        nowhere.remove("place");

        door.as(OFFICER)
                .post(sessionsOf(cohort), body(nowhere))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("sessions[0].place");
        expectSessions(cohort, 0);
    }

    @Test
    void a_body_that_is_not_json_is_malformed() {
        door.as(OFFICER)
                .post(sessionsOf(announced()), "[")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:malformed-body");
    }

    @Test
    void a_trainer_reads_rosters_and_a_registrant_does_not() {
        String cohort = announced();

        door.as(TestTokens.bearer("TRAINER", PERSON))
                .get(rosterOf(cohort))
                .expectStatus()
                .isOk();
        door.as(TestTokens.bearer("REGISTRANT", PERSON))
                .get(rosterOf(cohort))
                .expectStatus()
                .isForbidden();
        door.get(rosterOf(cohort)).expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource({"REGISTRANT", "EMPLOYER", "TRAINER", "FINANCE_OFFICER", "ADMINISTRATOR"})
    void nobody_but_a_training_officer_schedules(String role) {
        String cohort = announced();

        door.as(TestTokens.bearer(role, PERSON))
                .post(sessionsOf(cohort), body(MORNING))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:forbidden");
        expectSessions(cohort, 0);
    }

    @Test
    void scheduling_needs_a_token() {
        String cohort = announced();

        door.post(sessionsOf(cohort), body(MORNING))
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:unauthenticated");
        expectSessions(cohort, 0);
    }

    private void expectSessions(String cohort, int count) {
        door.get(sessionsOf(cohort))
                .expectBody()
                .jsonPath("$.sessions.length()")
                .isEqualTo(count);
    }

    /** A cohort that the catalogue announced and that scheduling has heard of. */
    private String announced() {
        String cohort = OutsideEvents.announcedCohort();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> door.get(sessionsOf(cohort)).expectStatus().isOk());
        return cohort;
    }

    private static String onlySessionOf(String cohort) {
        String event = Events.readAtLeast(1, "cursus.scheduling.sessions.v1", cohort)
                .getFirst()
                .json();
        return Json.mapper().readTree(event).path("session").stringValue();
    }

    private static String sessionsOf(String cohort) {
        return "/api/scheduling/cohorts/" + cohort + "/sessions";
    }

    private static String rosterOf(String cohort) {
        return "/api/scheduling/cohorts/" + cohort + "/roster";
    }
}
