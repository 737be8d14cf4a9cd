package cursus.notification.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.notification.Samples;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangedTimetableTest {

    private final Timetable timetable =
            Timetable.empty(Samples.COHORT).with(Samples.session(1, 2)).with(Samples.session(2, 2));

    @Test
    void a_session_that_is_moved_leaves_the_act_whole_that_scheduled_it() {
        Timetable changed = timetable.changed(revised(Samples.session(2, 2), new Revision(1, false)));

        assertThat(changed.complete()).isTrue();
        assertThat(changed.arrived()).extracting(ClassSession::sequence).containsExactly(0, 1);
    }

    @Test
    void a_session_that_is_cancelled_is_left_out_and_the_rest_is_complete() {
        Timetable changed = timetable.changed(revised(Samples.session(2, 2), new Revision(1, true)));

        assertThat(changed.complete()).isTrue();
        assertThat(changed.arrived()).extracting(ClassSession::session).containsExactly("session-1");
    }

    @Test
    void a_timetable_of_which_everything_is_cancelled_is_complete_and_lists_nothing() {
        Timetable one = Timetable.empty(Samples.COHORT).with(Samples.session(1, 1));

        Timetable changed = one.changed(revised(Samples.session(1, 1), new Revision(1, true)));

        assertThat(changed.complete()).isTrue();
        assertThat(changed.arrived()).isEmpty();
    }

    private static ClassSession revised(ClassSession session, Revision revision) {
        return new ClassSession(
                session.session(),
                session.cohort(),
                session.moduleNumber(),
                session.moduleTitle(),
                session.startsAt().plusDays(7),
                session.endsAt().plusDays(7),
                session.zone(),
                session.place(),
                new Act("another act", 1, 1),
                Optional.of(revision),
                session.trainers());
    }
}
