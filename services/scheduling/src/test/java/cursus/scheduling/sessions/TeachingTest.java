package cursus.scheduling.sessions;

import static cursus.scheduling.Samples.plan;
import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeachingTest {

    private static final String ACT = "0d9fd9a9-8a5c-4a7e-a3c8-3f5a2c4e7b10";
    private static final String LATER = "6e0f3f52-8f0a-4b63-9a55-0d4c8e1b7a21";
    private static final String HELENE = "1f6d0c52-8e1b-4c27-9b7d-5a0e3c9d4f18";
    private static final String KARIM = "b04a7e39-2c6f-4d15-8a3e-7d9f1b5c6e20";
    private static final Instant NOW = Instant.parse("2021-09-01T08:00:00Z");

    private final Timetable timetable = accepted(Timetable.empty("ACAT21-041-P1")
                    .with(
                            List.of(
                                    plan("2021-09-14T09:00", "2021-09-14T12:30", KARIM, HELENE),
                                    plan("2021-09-14T14:00", "2021-09-14T17:30")),
                            ACT))
            .state();
    private final String first = timetable.sessions().getFirst().session();
    private final String second = timetable.sessions().getLast().session();

    @Test
    void trainers_are_named_in_the_order_in_which_they_were_given_and_nobody_where_none_was() {
        assertThat(timetable.session(first).trainers()).contains(List.of(KARIM, HELENE));
        assertThat(timetable.session(second).trainers()).isEmpty();
    }

    @Test
    void several_sessions_are_given_to_others_as_one_act() {
        Change<Timetable> change = accepted(
                taught(new SessionTeaching(first, List.of(HELENE)), new SessionTeaching(second, List.of(KARIM))));

        assertThat(change.state().sessions())
                .extracting(ClassSession::namedTrainers)
                .containsExactly(List.of(HELENE), List.of(KARIM));
        assertThat(change.events())
                .containsExactly(
                        new SessionTrainersChanged(first, "ACAT21-041-P1", List.of(HELENE), new Act(LATER, 1, 2)),
                        new SessionTrainersChanged(second, "ACAT21-041-P1", List.of(KARIM), new Act(LATER, 2, 2)));
    }

    @Test
    void another_trainer_leaves_time_place_and_revision_as_they_are() {
        ClassSession before = timetable.session(first);

        ClassSession after =
                accepted(taught(new SessionTeaching(first, List.of()))).state().session(first);

        assertThat(after.trainers()).isEmpty();
        assertThat(after).usingRecursiveComparison().ignoringFields("trainers").isEqualTo(before);
    }

    @Test
    void a_moved_session_keeps_its_trainers() {
        SessionMove move = new SessionMove(
                first,
                LocalDateTime.parse("2021-09-16T09:00"),
                LocalDateTime.parse("2021-09-16T12:30"),
                Optional.empty());

        Change<Timetable> change = accepted(timetable.moved(List.of(move), LATER, NOW));

        assertThat(change.state().session(first).namedTrainers()).containsExactly(KARIM, HELENE);
        assertThat(((SessionMoved) change.events().getFirst()).trainers()).contains(List.of(KARIM, HELENE));
    }

    @Test
    void who_teaches_already_in_this_order_is_refused_and_another_order_is_not() {
        assertThat(taught(new SessionTeaching(first, List.of(KARIM, HELENE))))
                .isEqualTo(Decision.rejected(new SchedulingRefusal.Invalid(
                        List.of(new BrokenRule("sessions[0].trainers", "same-trainers", List.of())))));
        assertThat(taught(new SessionTeaching(first, List.of(HELENE, KARIM)))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void what_has_begun_keeps_its_trainers() {
        Instant nineInParis = Instant.parse("2021-09-14T07:00:00Z");

        assertThat(timetable.taughtBy(List.of(new SessionTeaching(first, List.of(HELENE))), LATER, nineInParis))
                .isEqualTo(Decision.rejected(
                        new SchedulingRefusal.SessionBegun(1, LocalDateTime.parse("2021-09-14T09:00"))));
    }

    private Decision<Timetable, SchedulingRefusal> taught(SessionTeaching... teachings) {
        return timetable.taughtBy(List.of(teachings), LATER, NOW);
    }

    private static Change<Timetable> accepted(Decision<Timetable, SchedulingRefusal> decision) {
        return switch (decision) {
            case Decision.Accepted<Timetable, SchedulingRefusal>(var change) -> change;
            case Decision.Rejected<Timetable, SchedulingRefusal>(var reason) -> throw new AssertionError(reason);
        };
    }
}
