package cursus.scheduling;

import static cursus.scheduling.Bodies.AFTERNOON;
import static cursus.scheduling.Bodies.MORNING;
import static cursus.scheduling.Bodies.body;
import static cursus.scheduling.Bodies.session;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class SchedulingDoorTest {

    private static final String PERSON = "0d3c1c1e-8f38-4d55-9a8f-5a2b6f3a9c11";
    private static final String OFFICER = TestTokens.bearer("TRAINING_OFFICER", PERSON);

    private final Door door;

    @Autowired
    SchedulingDoorTest(@LocalServerPort int port) {
        this.door = new Door(port);
    }

    @Test
    void sessions_of_one_act_are_scheduled_together_and_read_by_everybody() {
        String cohort = announced();

        door.as(OFFICER)
                .post(sessionsOf(cohort), body(MORNING, AFTERNOON))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location(sessionsOf(cohort))
                .expectBody()
                .jsonPath("$.act")
                .exists()
                .jsonPath("$.sessions.length()")
                .isEqualTo(2);

        door.get(sessionsOf(cohort))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.cohort")
                .isEqualTo(cohort)
                .jsonPath("$.sessions[0].startsAt")
                .isEqualTo("2021-09-14T09:00:00")
                .jsonPath("$.sessions[0].zone")
                .isEqualTo("Europe/Paris")
                .jsonPath("$.sessions[0].module.title.fr")
                .isEqualTo("Gouverner à l’ère numérique")
                .jsonPath("$.sessions[0].place.kind")
                .isEqualTo("SITE")
                .jsonPath("$.sessions[0].place.access")
                .doesNotExist()
                .jsonPath("$.sessions[1].endsAt")
                .isEqualTo("2021-09-14T17:30:00");
    }

    @Test
    void every_session_of_an_act_reaches_the_topic_in_order() {
        String cohort = announced();

        door.as(OFFICER)
                .post(sessionsOf(cohort), body(MORNING, AFTERNOON))
                .expectStatus()
                .isCreated();

        List<Seen> events = Events.readAtLeast(2, "cursus.scheduling.sessions.v1", cohort);
        assertThat(events).extracting(Seen::sequence).containsExactly(1L, 2L);
        assertThat(events).extracting(Seen::actor).containsOnly("person:" + PERSON);
        assertThat(events)
                .allSatisfy(event -> Contracts.assertValid("cursus.scheduling.sessions", event.name(), event.json()));
    }

    @Test
    void one_move_of_several_sessions_is_one_act_on_the_topic() {
        String cohort = announced();
        List<String> ids = scheduled(cohort);

        door.as(OFFICER)
                .post(
                        sessionsOf(cohort) + "/moves",
                        body(
                                Bodies.move(ids.getFirst(), "2027-09-16T09:00:00", "2027-09-16T12:30:00"),
                                Bodies.move(ids.getLast(), "2027-09-16T14:00:00", "2027-09-16T17:30:00")))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sessions[0].session")
                .isEqualTo(ids.getFirst())
                .jsonPath("$.sessions[1].startsAt")
                .isEqualTo("2027-09-16T14:00:00")
                .jsonPath("$.sessions[1].revision")
                .isEqualTo(1);

        List<Seen> moved = Events.readAtLeast(4, "cursus.scheduling.sessions.v1", cohort).stream()
                .filter(event -> event.name().equals("SessionMoved"))
                .toList();
        assertThat(moved).hasSize(2).extracting(Seen::actor).containsOnly("person:" + PERSON);
        assertThat(moved)
                .allSatisfy(event -> Contracts.assertValid("cursus.scheduling.sessions", event.name(), event.json()));
    }

    @Test
    void a_cancelled_session_is_gone_from_the_timetable_and_told() {
        String cohort = announced();
        List<String> ids = scheduled(cohort);

        door.as(OFFICER)
                .post(sessionsOf(cohort) + "/cancellations", body(ids.getFirst()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sessions.length()")
                .isEqualTo(1);

        door.get(sessionsOf(cohort))
                .expectBody()
                .jsonPath("$.sessions[0].session")
                .isEqualTo(ids.getLast());
        assertThat(Events.readAtLeast(3, "cursus.scheduling.sessions.v1", cohort)
                        .getLast())
                .satisfies(event -> assertThat(event.name()).isEqualTo("SessionCancelled"))
                .satisfies(event -> Contracts.assertValid("cursus.scheduling.sessions", event.name(), event.json()));
    }

    @Test
    void the_roster_shows_confirmed_people_by_name_whichever_of_name_and_confirmation_came_first() {
        String cohort = announced();
        String early = Samples.freshId();
        String late = Samples.freshId();
        OutsideEvents.card(early, "Zoé", "Élie");
        OutsideEvents.enrolled(cohort, early, "EnrolmentConfirmed");
        OutsideEvents.enrolled(cohort, late, "EnrolmentConfirmed");
        OutsideEvents.card(late, "Ana", "Ferrand");
        OutsideEvents.enrolled(cohort, Samples.freshId(), "HoldExpired");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> door.as(OFFICER)
                        .get(rosterOf(cohort))
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.participants.length()")
                        .isEqualTo(2)
                        .jsonPath("$.participants[0].usualName")
                        .isEqualTo("Élie")
                        .jsonPath("$.participants[0].person")
                        .isEqualTo(early)
                        .jsonPath("$.participants[1].usualName")
                        .isEqualTo("Ferrand")
                        .jsonPath("$.complete")
                        .isEqualTo(true));
    }

    /** A cohort that the catalogue announced and that scheduling has heard of. */
    private String announced() {
        String cohort = OutsideEvents.announcedCohort();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> door.get(sessionsOf(cohort)).expectStatus().isOk());
        return cohort;
    }

    /** Two sessions, on one day that is still to come. */
    private List<String> scheduled(String cohort) {
        door.as(OFFICER)
                .post(
                        sessionsOf(cohort),
                        body(
                                session("2027-09-14T09:00:00", "2027-09-14T12:30:00"),
                                session("2027-09-14T14:00:00", "2027-09-14T17:30:00")))
                .expectStatus()
                .isCreated();
        return Events.readAtLeast(2, "cursus.scheduling.sessions.v1", cohort).stream()
                .map(event ->
                        Json.mapper().readTree(event.json()).path("session").stringValue())
                .toList();
    }

    private static String sessionsOf(String cohort) {
        return "/api/scheduling/cohorts/" + cohort + "/sessions";
    }

    private static String rosterOf(String cohort) {
        return "/api/scheduling/cohorts/" + cohort + "/roster";
    }
}
