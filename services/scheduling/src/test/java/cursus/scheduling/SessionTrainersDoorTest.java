package cursus.scheduling;

import static cursus.scheduling.Bodies.body;
import static cursus.scheduling.Bodies.taught;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.messaging.Json;
import cursus.testing.Contracts;
import cursus.testing.Door;
import cursus.testing.Events;
import cursus.testing.Events.Seen;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.util.List;
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
class SessionTrainersDoorTest {

    private static final String PERSON = "0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11";
    private static final String OFFICER = TestTokens.bearer("TRAINING_OFFICER", PERSON);
    private static final String MORNING = "2031-09-16T09:00:00";
    private static final String NOON = "2031-09-16T12:30:00";

    private final Door door;

    @Autowired
    SessionTrainersDoorTest(@LocalServerPort int port) {
        this.door = new Door(port);
    }

    @Test
    void a_session_names_its_trainers_in_their_order_on_the_timetable_and_on_the_topic() {
        String cohort = announced();
        String helene = registered("Hélène Vasseur");
        String karim = registered("Karim Ould-Brahim");

        schedule(cohort, karim, helene);

        door.get(sessionsOf(cohort))
                .expectBody()
                .jsonPath("$.sessions[0].trainers[0]")
                .isEqualTo(karim)
                .jsonPath("$.sessions[0].trainers[1]")
                .isEqualTo(helene);
        Seen event = events(cohort, 1).getFirst();
        Contracts.assertValid("cursus.scheduling.sessions", event.name(), event.json());
        assertThat(Json.mapper().readTree(event.json()).path("trainers").toString())
                .isEqualTo("[\"%s\",\"%s\"]".formatted(karim, helene));
    }

    @Test
    void others_teach_a_session_by_one_act_that_moves_nothing() {
        String cohort = announced();
        String helene = registered("Hélène Vasseur");
        String karim = registered("Karim Ould-Brahim");
        schedule(cohort, helene);

        door.as(OFFICER)
                .post(sessionsOf(cohort) + "/trainers", teaching(sessionOf(cohort), karim))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.act")
                .exists()
                .jsonPath("$.sessions[0].trainers[0]")
                .isEqualTo(karim)
                .jsonPath("$.sessions[0].revision")
                .doesNotExist();

        Seen event = events(cohort, 2).getLast();
        assertThat(event.name()).isEqualTo("SessionTrainersChanged");
        assertThat(event.actor()).isEqualTo("person:" + PERSON);
        Contracts.assertValid("cursus.scheduling.sessions", event.name(), event.json());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr | Personne n’est enregistré sous l’identifiant nobody. | Hélène Vasseur n’intervient plus.
                    en | No trainer has the id nobody.                        | Hélène Vasseur no longer teaches.
                    """)
    void whoever_is_unknown_or_has_retired_is_refused_beside_their_place_in_the_list(
            String language, String unknown, String retired) {
        String cohort = announced();
        String helene = registered("Hélène Vasseur");
        door.as(OFFICER)
                .post("/api/scheduling/trainers/" + helene + "/retirement", Map.of("revision", 1))
                .expectStatus()
                .isOk();

        door.in(language)
                .as(OFFICER)
                .post(sessionsOf(cohort), body(taught(MORNING, NOON, "nobody", helene)))
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:cursus:problem:invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("sessions[0].trainers[0]")
                .jsonPath("$.errors[0].message")
                .isEqualTo(unknown)
                .jsonPath("$.errors[1].field")
                .isEqualTo("sessions[0].trainers[1]")
                .jsonPath("$.errors[1].message")
                .isEqualTo(retired);
        door.get(sessionsOf(cohort))
                .expectBody()
                .jsonPath("$.sessions.length()")
                .isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fr | Cette personne figure deux fois pour la même séance. | Cette séance est déjà confiée à ces personnes, dans cet ordre.
                    en | This trainer stands twice for the same class session. | This class session is taught by these trainers already, in this order.
                    """)
    void nobody_is_named_twice_or_for_what_they_teach_already(String language, String twice, String same) {
        String cohort = announced();
        String helene = registered("Hélène Vasseur");
        schedule(cohort, helene);

        refused(language, cohort, teaching(sessionOf(cohort), helene, helene), "sessions[0].trainers[1]", twice);
        refused(language, cohort, teaching(sessionOf(cohort), helene), "sessions[0].trainers", same);
    }

    @Test
    void whoever_retires_stays_on_the_sessions_that_name_them() {
        String cohort = announced();
        String helene = registered("Hélène Vasseur");
        schedule(cohort, helene);

        door.as(OFFICER)
                .post("/api/scheduling/trainers/" + helene + "/retirement", Map.of("revision", 1))
                .expectStatus()
                .isOk();

        door.get(sessionsOf(cohort))
                .expectBody()
                .jsonPath("$.sessions[0].trainers[0]")
                .isEqualTo(helene);
    }

    private void refused(String language, String cohort, Object body, String field, String message) {
        door.in(language)
                .as(OFFICER)
                .post(sessionsOf(cohort) + "/trainers", body)
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].message")
                .isEqualTo(message);
    }

    private void schedule(String cohort, String... trainers) {
        door.as(OFFICER)
                .post(sessionsOf(cohort), body(taught(MORNING, NOON, trainers)))
                .expectStatus()
                .isCreated();
    }

    private static Map<String, Object> teaching(String session, String... trainers) {
        return body(Map.of("session", session, "trainers", List.of(trainers)));
    }

    private String registered(String name) {
        String trainer = Samples.freshId();
        door.as(OFFICER)
                .put("/api/scheduling/trainers/" + trainer, Bodies.trainer(0, name))
                .expectStatus()
                .isOk();
        return trainer;
    }

    /** A cohort that the catalogue announced and that scheduling has heard of. */
    private String announced() {
        String cohort = OutsideEvents.announcedCohort();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> door.get(sessionsOf(cohort)).expectStatus().isOk());
        return cohort;
    }

    private static String sessionOf(String cohort) {
        return Json.mapper()
                .readTree(events(cohort, 1).getFirst().json())
                .path("session")
                .stringValue();
    }

    private static List<Seen> events(String cohort, int count) {
        return Events.readAtLeast(count, "cursus.scheduling.sessions.v1", cohort);
    }

    private static String sessionsOf(String cohort) {
        return "/api/scheduling/cohorts/" + cohort + "/sessions";
    }
}
