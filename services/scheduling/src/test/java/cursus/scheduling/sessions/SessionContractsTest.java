package cursus.scheduling.sessions;

import static cursus.scheduling.Samples.plan;
import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import cursus.scheduling.Samples;
import cursus.testing.Contracts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionContractsTest {

    private static final String SOURCE = "cursus.scheduling.sessions";
    private static final String TRAINER = "1f6d0c52-8e1b-4c27-9b7d-5a0e3c9d4f18";
    private static final String ACT = "0d9fd9a9-8a5c-4a7e-a3c8-3f5a2c4e7b10";

    @Test
    void a_scheduled_session_keeps_its_contract() {
        SessionPlan onSite = plan("2021-09-14T09:00", "2021-09-14T12:30", TRAINER);
        SessionPlan remote = new SessionPlan(
                new TaughtModule(2, new Text("Un titre", Optional.empty())),
                onSite.startsAt().plusDays(1),
                onSite.endsAt().plusDays(1),
                new Place("Classe virtuelle", "https://classe.example.org", Optional.empty(), Place.Kind.REMOTE),
                List.of());

        Decision<Timetable, SchedulingRefusal> decision =
                Timetable.empty("ACAT21-041-P1").with(List.of(onSite, remote), ACT);

        assertThat(eventsOf(decision)).hasSize(2).allSatisfy(event -> Contracts.assertValid(SOURCE, event));
    }

    @Test
    void a_moved_and_a_cancelled_session_keep_their_contracts() {
        Timetable timetable = state(Timetable.empty("ACAT21-041-P1")
                .with(List.of(plan("2021-09-14T09:00", "2021-09-14T12:30", TRAINER)), ACT));
        String session = timetable.sessions().getFirst().session();
        SessionMove move = new SessionMove(
                session,
                LocalDateTime.parse("2021-09-15T09:00"),
                LocalDateTime.parse("2021-09-15T12:30"),
                Optional.empty());

        assertThat(eventsOf(timetable.moved(List.of(move), ACT, Samples.NOW)))
                .hasSize(1)
                .allSatisfy(event -> Contracts.assertValid(SOURCE, event));
        assertThat(eventsOf(timetable.without(List.of(session), ACT, Samples.NOW)))
                .hasSize(1)
                .allSatisfy(event -> Contracts.assertValid(SOURCE, event));
    }

    @Test
    void a_session_that_others_teach_or_nobody_keeps_its_contract() {
        Timetable timetable = state(Timetable.empty("ACAT21-041-P1")
                .with(
                        List.of(
                                plan("2021-09-14T09:00", "2021-09-14T12:30"),
                                plan("2021-09-14T14:00", "2021-09-14T17:30", TRAINER)),
                        ACT));
        List<String> ids =
                timetable.sessions().stream().map(ClassSession::session).toList();

        Decision<Timetable, SchedulingRefusal> decision = timetable.taughtBy(
                List.of(
                        new SessionTeaching(ids.getFirst(), List.of(TRAINER)),
                        new SessionTeaching(ids.getLast(), List.of())),
                ACT,
                Samples.NOW);

        assertThat(eventsOf(decision)).hasSize(2).allSatisfy(event -> Contracts.assertValid(SOURCE, event));
    }

    @Test
    void the_stream_declares_these_events_alone() {
        assertThat(Contracts.events(SOURCE))
                .containsExactlyInAnyOrder(
                        "SessionScheduled", "SessionMoved", "SessionTrainersChanged", "SessionCancelled");
    }

    private static List<DomainEvent> eventsOf(Decision<Timetable, SchedulingRefusal> decision) {
        return decision instanceof Decision.Accepted<Timetable, SchedulingRefusal>(Change<Timetable> change)
                ? change.events()
                : List.of();
    }

    private static Timetable state(Decision<Timetable, SchedulingRefusal> decision) {
        return decision instanceof Decision.Accepted<Timetable, SchedulingRefusal>(Change<Timetable> change)
                ? change.state()
                : Timetable.empty("none");
    }
}
