package cursus.scheduling.sessions;

import static cursus.scheduling.Samples.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final String ACT = "0d9fd9a9-8a5c-4a7e-a3c8-3f5a2c4e7b10";
    private static final SessionPlan MORNING = plan("2021-09-14T09:00", "2021-09-14T12:30");
    private static final SessionPlan AFTERNOON = plan("2021-09-14T14:00", "2021-09-14T17:30");
    private static final SessionPlan NEXT_DAY = plan("2021-09-15T09:00", "2021-09-15T12:30");

    private final Timetable empty = Timetable.empty("ACAT21-041-P1");

    @Test
    void sessions_of_one_act_are_told_one_by_one_and_counted() {
        Change<Timetable> change = accepted(empty.with(List.of(MORNING, AFTERNOON, NEXT_DAY), ACT));

        assertThat(change.state().sessions())
                .extracting(ClassSession::startsAt)
                .containsExactly(MORNING.startsAt(), AFTERNOON.startsAt(), NEXT_DAY.startsAt());
        assertThat(events(change))
                .extracting(SessionScheduled::act)
                .containsExactly(new Act(ACT, 1, 3), new Act(ACT, 2, 3), new Act(ACT, 3, 3));
        assertThat(events(change))
                .extracting(SessionScheduled::session)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(change.state().sessions().stream()
                        .map(ClassSession::session)
                        .toList());
    }

    @Test
    void a_session_keeps_local_times_and_the_zone_in_which_they_are_meant() {
        SessionScheduled event =
                events(accepted(empty.with(List.of(MORNING), ACT))).getFirst();

        assertThat(event.startsAt()).isEqualTo(LocalDateTime.parse("2021-09-14T09:00"));
        assertThat(event.zone().getId()).isEqualTo("Europe/Paris");
    }

    @Test
    void the_rule_asked_twice_answers_the_same() {
        assertThat(empty.with(List.of(MORNING, NEXT_DAY), ACT)).isEqualTo(empty.with(List.of(MORNING, NEXT_DAY), ACT));
    }

    @Test
    void a_later_act_may_fill_the_gaps_and_the_timetable_stays_in_order() {
        Timetable timetable = with(MORNING, NEXT_DAY);

        Change<Timetable> change = accepted(timetable.with(List.of(AFTERNOON), "another act"));

        assertThat(change.state().sessions())
                .extracting(ClassSession::startsAt)
                .containsExactly(MORNING.startsAt(), AFTERNOON.startsAt(), NEXT_DAY.startsAt());
        assertThat(change.events()).hasSize(1);
        assertThat(change.state().ofAct("another act", 1))
                .extracting(ClassSession::startsAt)
                .containsExactly(AFTERNOON.startsAt());
    }

    @Test
    void sessions_may_touch() {
        assertThat(with(MORNING).with(List.of(plan("2021-09-14T12:30", "2021-09-14T13:30")), ACT))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(with(MORNING).with(List.of(plan("2021-09-14T08:00", "2021-09-14T09:00")), ACT))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_session_that_overlaps_by_a_minute_is_refused_with_the_one_in_its_way() {
        assertThat(with(MORNING).with(List.of(plan("2021-09-14T12:29", "2021-09-14T13:30")), ACT))
                .isEqualTo(Decision.rejected(
                        new SchedulingRefusal.SessionsOverlap(1, MORNING.startsAt(), MORNING.endsAt())));
        assertThat(with(MORNING).with(List.of(plan("2021-09-14T08:00", "2021-09-14T09:01")), ACT))
                .isInstanceOf(Decision.Rejected.class);
    }

    @Test
    void a_session_inside_or_around_another_overlaps_it() {
        assertThat(with(MORNING).with(List.of(plan("2021-09-14T10:00", "2021-09-14T11:00")), ACT))
                .isInstanceOf(Decision.Rejected.class);
        assertThat(with(MORNING).with(List.of(plan("2021-09-14T08:00", "2021-09-14T18:00")), ACT))
                .isInstanceOf(Decision.Rejected.class);
        assertThat(with(MORNING).with(List.of(MORNING), ACT)).isInstanceOf(Decision.Rejected.class);
    }

    @Test
    void sessions_of_one_act_must_not_overlap_either() {
        assertThat(empty.with(List.of(MORNING, plan("2021-09-14T12:00", "2021-09-14T13:00")), ACT))
                .isEqualTo(Decision.rejected(
                        new SchedulingRefusal.SessionsOverlap(2, MORNING.startsAt(), MORNING.endsAt())));
    }

    @Test
    void one_bad_session_refuses_the_whole_act() {
        SessionPlan backwards = plan("2021-09-16T12:30", "2021-09-16T09:00");

        assertThat(brokenFields(empty.with(List.of(MORNING, backwards), ACT)))
                .containsExactly(tuple("sessions[1].endsAt", "ends-before-start"));
    }

    @Test
    void a_session_lasts_some_time() {
        assertThat(brokenFields(empty.with(List.of(plan("2021-09-14T09:00", "2021-09-14T09:00")), ACT)))
                .containsExactly(tuple("sessions[0].endsAt", "ends-before-start"));
    }

    @Test
    void sessions_are_sent_in_the_order_in_which_they_take_place() {
        assertThat(brokenFields(empty.with(List.of(NEXT_DAY, MORNING), ACT)))
                .containsExactly(tuple("sessions[1].startsAt", "not-in-order"));
    }

    @Test
    void years_have_four_digits() {
        assertThat(brokenFields(empty.with(List.of(plan("+10000-01-01T09:00", "+10000-01-01T12:30")), ACT)))
                .containsExactly(
                        tuple("sessions[0].startsAt", "date-out-of-range"),
                        tuple("sessions[0].endsAt", "date-out-of-range"));
        assertThat(brokenFields(empty.with(List.of(plan("1969-12-31T09:00", "1969-12-31T12:30")), ACT)))
                .containsExactly(
                        tuple("sessions[0].startsAt", "date-out-of-range"),
                        tuple("sessions[0].endsAt", "date-out-of-range"));
        assertThat(empty.with(List.of(plan("1970-01-01T09:00", "1970-01-01T12:30")), ACT))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(empty.with(List.of(plan("9999-12-31T09:00", "9999-12-31T12:30")), ACT))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_session_ends_on_the_day_on_which_it_starts() {
        assertThat(brokenFields(empty.with(List.of(plan("2021-09-14T20:00", "2021-09-15T00:00")), ACT)))
                .containsExactly(tuple("sessions[0].endsAt", "not-one-day"));
        assertThat(brokenFields(empty.with(List.of(plan("1970-01-01T09:00", "9999-12-31T12:30")), ACT)))
                .containsExactly(tuple("sessions[0].endsAt", "not-one-day"));
    }

    @Test
    void a_session_lasts_at_most_twelve_hours() {
        assertThat(empty.with(List.of(plan("2021-09-14T08:00", "2021-09-14T20:00")), ACT))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(brokenFields(empty.with(List.of(plan("2021-09-14T08:00", "2021-09-14T20:00:01")), ACT)))
                .containsExactly(tuple("sessions[0].endsAt", "too-long"));
    }

    @Test
    void fractions_of_seconds_are_dropped() {
        SessionPlan precise = plan("2021-09-14T09:00:00.999", "2021-09-14T12:30:00.001");

        assertThat(precise).isEqualTo(MORNING);
    }

    @Test
    void a_timetable_has_a_bound() {
        List<SessionPlan> many = IntStream.rangeClosed(1, Timetable.MOST_SESSIONS)
                .mapToObj(day -> new SessionPlan(
                        MORNING.module(),
                        MORNING.startsAt().plusDays(day),
                        MORNING.endsAt().plusDays(day),
                        MORNING.place(),
                        List.of()))
                .toList();
        Timetable full = accepted(empty.with(many, ACT)).state();

        assertThat(full.with(List.of(MORNING), "one more"))
                .isEqualTo(Decision.rejected(
                        new SchedulingRefusal.TooManySessions(Timetable.MOST_SESSIONS + 1, Timetable.MOST_SESSIONS)));
    }

    private Timetable with(SessionPlan... plans) {
        return accepted(empty.with(List.of(plans), "an earlier act")).state();
    }

    private static Change<Timetable> accepted(Decision<Timetable, SchedulingRefusal> decision) {
        return switch (decision) {
            case Decision.Accepted<Timetable, SchedulingRefusal>(var change) -> change;
            case Decision.Rejected<Timetable, SchedulingRefusal>(var reason) -> throw new AssertionError(reason);
        };
    }

    private static List<SessionScheduled> events(Change<Timetable> change) {
        return change.events().stream().map(TimetableTest::scheduled).toList();
    }

    private static SessionScheduled scheduled(DomainEvent event) {
        return (SessionScheduled) event;
    }

    private static List<Tuple> brokenFields(Decision<Timetable, SchedulingRefusal> decision) {
        return switch (decision) {
            case Decision.Rejected<Timetable, SchedulingRefusal>(SchedulingRefusal.Invalid(var rules)) ->
                rules.stream().map(rule -> tuple(rule.field(), rule.rule())).toList();
            default -> throw new AssertionError(decision);
        };
    }
}
