package cursus.notification.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.notification.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private final Timetable empty = Timetable.empty(Samples.COHORT);

    @Test
    void without_a_session_it_is_not_complete() {
        assertThat(empty.complete()).isFalse();
    }

    @Test
    void an_act_that_has_half_arrived_is_not_complete() {
        assertThat(empty.with(Samples.session(1, 2)).complete()).isFalse();
        assertThat(empty.with(Samples.session(1, 2)).with(Samples.session(1, 2)).complete())
                .isFalse();
    }

    @Test
    void an_act_that_has_arrived_is_complete_in_whatever_order_and_is_listed_by_time() {
        Timetable timetable = empty.with(Samples.session(2, 2)).with(Samples.session(1, 2));

        assertThat(timetable.complete()).isTrue();
        assertThat(timetable.sessions()).extracting(ClassSession::session).containsExactly("session-1", "session-2");
    }

    @Test
    void an_act_that_has_half_arrived_is_left_out_and_the_others_are_not() {
        Timetable timetable = empty.with(Samples.session(1, new Act("whole", 1, 2)))
                .with(Samples.session(2, new Act("half", 2, 2)))
                .with(Samples.session(3, new Act("whole", 2, 2)));

        assertThat(timetable.complete()).isFalse();
        assertThat(timetable.arrived()).extracting(ClassSession::session).containsExactly("session-1", "session-3");
        assertThat(empty.arrived()).isEmpty();
    }

    @Test
    void others_teach_a_session_that_stays_in_its_act_and_its_revision() {
        Timetable timetable = empty.with(Samples.session(1, 2)).with(Samples.session(2, 2));

        Timetable changed = timetable.taughtBy(new TrainersChange("session-2", List.of("trainer-1")));

        assertThat(changed.sessions())
                .extracting(ClassSession::namedTrainers)
                .containsExactly(List.of(), List.of("trainer-1"));
        assertThat(changed.complete()).isTrue();
        assertThat(changed.sessions()).extracting(ClassSession::sequence).containsOnly(0);
        assertThat(timetable.taughtBy(new TrainersChange("nowhere", List.of("trainer-1"))))
                .isEqualTo(timetable);
    }

    @Test
    void a_civil_time_becomes_an_instant_by_the_rules_of_its_day() {
        assertThat(Samples.session(2, 2).start().toInstant()).hasToString("2027-11-02T08:00:00Z");
    }
}
