package cursus.scheduling.sessions;

import static cursus.scheduling.Samples.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ChangingTimetableTest {

    private static final String ACT = "0d9fd9a9-8a5c-4a7e-a3c8-3f5a2c4e7b10";
    private static final String LATER = "6e0f3f52-8f0a-4b63-9a55-0d4c8e1b7a21";
    private static final SessionPlan MORNING = plan("2021-09-14T09:00", "2021-09-14T12:30");
    private static final SessionPlan AFTERNOON = plan("2021-09-14T14:00", "2021-09-14T17:30");
    private static final SessionPlan NEXT_DAY = plan("2021-09-15T09:00", "2021-09-15T12:30");
    private static final Instant NOW = Instant.parse("2021-09-01T08:00:00Z");
    private static final Place ELSEWHERE =
            new Place("Amphithéâtre", "3 allée du Spécimen, 44000 Nantes", Optional.empty(), Place.Kind.OFF_SITE);

    private final Timetable timetable = accepted(
                    Timetable.empty("ACAT21-041-P1").with(List.of(MORNING, AFTERNOON, NEXT_DAY), ACT))
            .state();
    private final String first = id(0);
    private final String second = id(1);
    private final String third = id(2);

    @Test
    void sessions_of_one_act_are_moved_together_and_keep_their_ids() {
        Change<Timetable> change = accepted(moved(
                to(first, "2021-09-16T09:00", "2021-09-16T12:30"), to(second, "2021-09-16T14:00", "2021-09-16T17:30")));

        assertThat(change.state().sessions()).extracting(ClassSession::session).containsExactly(third, first, second);
        assertThat(change.events())
                .extracting(event -> ((SessionMoved) event).session(), event -> ((SessionMoved) event).act())
                .containsExactly(tuple(first, new Act(LATER, 1, 2)), tuple(second, new Act(LATER, 2, 2)));
    }

    @Test
    void a_move_tells_when_and_where_the_session_would_have_been() {
        SessionMove move = new SessionMove(first, MORNING.startsAt(), MORNING.endsAt(), Optional.of(ELSEWHERE));

        SessionMoved event = (SessionMoved) accepted(moved(move)).events().getFirst();

        assertThat(event.place()).isEqualTo(ELSEWHERE);
        assertThat(event.before())
                .isEqualTo(new SessionMoved.Before(MORNING.startsAt(), MORNING.endsAt(), MORNING.place()));
    }

    @Test
    void each_move_raises_the_revision_and_a_cancellation_follows_on_the_last() {
        Timetable once = accepted(moved(to(first, "2021-09-16T09:00", "2021-09-16T12:30")))
                .state();
        Change<Timetable> twice =
                accepted(once.moved(List.of(to(first, "2021-09-17T09:00", "2021-09-17T12:30")), "third act", NOW));

        assertThat(((SessionMoved) twice.events().getFirst()).revision()).isEqualTo(2);
        Change<Timetable> cancelled = accepted(twice.state().without(List.of(first, third), "fourth act", NOW));
        assertThat(cancelled.events())
                .extracting(event -> ((SessionCancelled) event).revision())
                .containsExactly(3, 1);
    }

    @Test
    void two_sessions_may_change_places_in_one_act() {
        Change<Timetable> change = accepted(moved(
                to(first, "2021-09-14T14:00", "2021-09-14T17:30"), to(second, "2021-09-14T09:00", "2021-09-14T12:30")));

        assertThat(change.state().sessions()).extracting(ClassSession::session).containsExactly(second, first, third);
    }

    @Test
    void one_session_in_the_way_refuses_the_whole_move() {
        assertThat(moved(
                        to(first, "2021-09-16T09:00", "2021-09-16T12:30"),
                        to(second, "2021-09-15T12:00", "2021-09-15T13:00")))
                .isEqualTo(Decision.rejected(
                        new SchedulingRefusal.SessionsOverlap(2, NEXT_DAY.startsAt(), NEXT_DAY.endsAt())));
    }

    @Test
    void a_session_that_stays_where_it_is_was_not_moved() {
        assertThat(brokenFields(moved(to(first, "2021-09-14T09:00", "2021-09-14T12:30"))))
                .containsExactly(tuple("sessions[0].startsAt", "not-moved"));
    }

    @Test
    void a_session_is_not_moved_into_the_past_where_nobody_could_change_it_any_more() {
        assertThat(brokenFields(moved(to(first, "2021-09-01T10:00", "2021-09-01T12:30"))))
                .containsExactly(tuple("sessions[0].startsAt", "moved-into-past"));
        assertThat(moved(to(first, "2021-09-01T10:00:01", "2021-09-01T12:30"))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_moved_session_keeps_the_rules_of_a_planned_one() {
        assertThat(brokenFields(moved(to(first, "2021-09-16T09:00", "2021-09-16T08:00"))))
                .containsExactly(tuple("sessions[0].endsAt", "ends-before-start"));
    }

    @Test
    void the_same_session_is_not_changed_twice_in_one_act() {
        assertThat(brokenFields(timetable.without(List.of(first, first), LATER, NOW)))
                .containsExactly(tuple("sessions[1]", "twice"));
    }

    @Test
    void what_the_cohort_does_not_have_can_be_neither_moved_nor_cancelled() {
        SchedulingRefusal unknown = new SchedulingRefusal.UnknownSession("nowhere");

        assertThat(moved(to("nowhere", "2021-09-16T09:00", "2021-09-16T12:30"))).isEqualTo(Decision.rejected(unknown));
        assertThat(timetable.without(List.of(first, "nowhere"), LATER, NOW)).isEqualTo(Decision.rejected(unknown));
    }

    @Test
    void what_has_begun_by_the_clock_of_its_zone_stays() {
        Instant nineInParis = Instant.parse("2021-09-14T07:00:00Z");
        SchedulingRefusal begun = new SchedulingRefusal.SessionBegun(1, MORNING.startsAt());

        assertThat(timetable.without(List.of(first), LATER, nineInParis)).isEqualTo(Decision.rejected(begun));
        assertThat(timetable.without(List.of(first), LATER, nineInParis.minusMillis(1)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void cancelled_sessions_leave_the_timetable_and_say_when_they_would_have_been() {
        Change<Timetable> change = accepted(timetable.without(List.of(second, third), LATER, NOW));

        assertThat(change.state().sessions()).extracting(ClassSession::session).containsExactly(first);
        assertThat(change.events())
                .extracting(event -> ((SessionCancelled) event).startsAt(), event -> ((SessionCancelled) event).act())
                .containsExactly(
                        tuple(AFTERNOON.startsAt(), new Act(LATER, 1, 2)),
                        tuple(NEXT_DAY.startsAt(), new Act(LATER, 2, 2)));
    }

    private Decision<Timetable, SchedulingRefusal> moved(SessionMove... moves) {
        return timetable.moved(List.of(moves), LATER, NOW);
    }

    private String id(int index) {
        return timetable.sessions().get(index).session();
    }

    private static SessionMove to(String session, String startsAt, String endsAt) {
        return new SessionMove(session, LocalDateTime.parse(startsAt), LocalDateTime.parse(endsAt), Optional.empty());
    }

    private static Change<Timetable> accepted(Decision<Timetable, SchedulingRefusal> decision) {
        return switch (decision) {
            case Decision.Accepted<Timetable, SchedulingRefusal>(var change) -> change;
            case Decision.Rejected<Timetable, SchedulingRefusal>(var reason) -> throw new AssertionError(reason);
        };
    }

    private static List<Tuple> brokenFields(Decision<Timetable, SchedulingRefusal> decision) {
        return switch (decision) {
            case Decision.Rejected<Timetable, SchedulingRefusal>(SchedulingRefusal.Invalid(var rules)) ->
                rules.stream().map(rule -> tuple(rule.field(), rule.rule())).toList();
            default -> throw new AssertionError(decision);
        };
    }
}
