package cursus.notification.enrolments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.messaging.Received;
import cursus.notification.Samples;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.Facts;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.Template;
import cursus.notification.deliveries.World;
import cursus.notification.sessions.Act;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.SessionChange;
import cursus.testing.InMemoryAggregates.Crashed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TellingParticipantsTest {

    private static final Instant PATIENCE_END = Samples.NOW.plusSeconds(60);

    private World world = new World();

    @BeforeEach
    void everybodyIsKnown() {
        world.learnPerson();
        world.learnCohort();
    }

    @Test
    void one_move_of_several_sessions_is_one_message() {
        world.learnSession(1, 2);
        world.learnSession(2, 2);
        confirmedAndTold();

        moved(1, 1, 2);
        assertThat(told(Template.SESSIONS_MOVED)).isEmpty();
        moved(2, 2, 2);

        assertThat(told(Template.SESSIONS_MOVED)).hasSize(1);
        send(told(Template.SESSIONS_MOVED).getFirst());
        assertThat(lastFacts().sessions().changes())
                .extracting(change -> change.session().session())
                .containsExactly("session-1", "session-2");
    }

    @Test
    void a_change_that_is_heard_again_is_told_once() {
        world.learnSession(1, 1);
        confirmedAndTold();
        Received<SessionChange> move = World.heard(Acts.move(1, 1, new Act("move", 1, 1)));

        world.sessions.moved(move);
        world.sessions.moved(move);

        assertThat(told(Template.SESSIONS_MOVED)).hasSize(1);
    }

    @Test
    void a_crash_before_it_is_noted_that_all_are_told_repeats_and_doubles_nothing() {
        world.learnSession(1, 1);
        confirmedAndTold();
        Received<SessionChange> move = World.heard(Acts.move(1, 1, new Act("move", 1, 1)));
        world.deliveries.crashAfterNextWrite();
        assertThatThrownBy(() -> world.sessions.moved(move)).isInstanceOf(Crashed.class);

        world.sessions.moved(move);

        assertThat(told(Template.SESSIONS_MOVED)).hasSize(1);
    }

    @Test
    void sessions_that_are_scheduled_after_an_undated_confirmation_are_sent_as_an_update_of_it() {
        Delivery confirmation = confirmed();
        world.planning.due(confirmation.delivery(), Samples.causeAt(PATIENCE_END));
        send(confirmation);
        assertThat(lastFacts().sessions().listed()).isEmpty();

        world.learnSession(1, 2);
        world.learnSession(2, 2);

        assertThat(told(Template.SESSIONS_SCHEDULED)).hasSize(1);
        send(told(Template.SESSIONS_SCHEDULED).getFirst());
        assertThat(lastFacts().sessions().listed()).hasSize(2);
        assertThat(lastFacts().sessions().before()).isEmpty();
    }

    @Test
    void what_a_participant_knows_already_is_listed_beside_what_is_new() {
        world.learnSession(Samples.session(1, new Act("first", 1, 1)));
        confirmedAndTold();

        world.learnSession(Samples.session(2, new Act("second", 1, 1)));

        send(told(Template.SESSIONS_SCHEDULED).getFirst());
        assertThat(lastFacts().sessions().listed())
                .extracting(ClassSession::session)
                .containsExactly("session-2");
        assertThat(lastFacts().sessions().before())
                .extracting(ClassSession::session)
                .containsExactly("session-1");
    }

    @Test
    void what_a_confirmation_that_waits_will_list_is_not_told_twice() {
        Delivery confirmation = confirmed();

        world.learnSession(1, 1);

        assertThat(told(Template.SESSIONS_SCHEDULED)).isEmpty();
        send(confirmation);
        assertThat(lastFacts().sessions().listed()).hasSize(1);
    }

    @Test
    void a_move_before_the_confirmation_is_composed_stands_in_it_and_needs_no_message() {
        world.learnSession(1, 1);
        Delivery confirmation = confirmed();

        moved(1, 1, 1);

        assertThat(told(Template.SESSIONS_MOVED)).isEmpty();
        send(confirmation);
        assertThat(lastFacts().sessions().listed())
                .extracting(ClassSession::sequence)
                .containsExactly(1);
    }

    @Test
    void each_move_is_told_as_the_act_had_it_even_if_the_next_comes_before_the_mail() {
        world.learnSession(1, 1);
        confirmedAndTold();

        world.sessions.moved(World.heard(Acts.move(1, 1, new Act("move-1", 1, 1))));
        world.sessions.moved(World.heard(Acts.move(1, 2, new Act("move-2", 1, 1))));

        assertThat(told(Template.SESSIONS_MOVED)).hasSize(2);
        send(told(Template.SESSIONS_MOVED).getFirst());
        assertThat(lastFacts().sessions().changes().getFirst().session().sequence())
                .isEqualTo(1);
    }

    @Test
    void a_cancelled_session_is_told_to_whoever_knows_it() {
        world.learnSession(1, 1);
        confirmedAndTold();

        world.sessions.cancelled(World.heard(Acts.cancellation(1, 1, new Act("cancel", 1, 1))));

        assertThat(told(Template.SESSIONS_CANCELLED)).hasSize(1);
    }

    @Test
    void a_session_that_was_cancelled_before_anybody_knew_it_is_not_mentioned() {
        Delivery confirmation = confirmed();
        world.learnSession(1, 1);
        world.sessions.cancelled(World.heard(Acts.cancellation(1, 1, new Act("cancel", 1, 1))));

        send(confirmation);

        assertThat(told(Template.SESSIONS_CANCELLED)).isEmpty();
        assertThat(lastFacts().sessions().listed()).isEmpty();
    }

    @Test
    void whoever_gave_up_their_seat_is_told_of_no_session_any_more() {
        world.learnSession(1, 1);
        confirmedAndTold();
        world.enrolments.cancelled(enrolmentEvent("cancelled", 2));

        moved(1, 1, 1);

        assertThat(told(Template.SESSIONS_MOVED)).isEmpty();
    }

    @Test
    void whoever_was_confirmed_before_the_declared_start_is_told_of_what_changes_after_it() {
        world = new World(Samples.NOW.plusSeconds(1));
        everybodyIsKnown();
        world.learnSession(1, 1);
        world.enrolments.confirmed(enrolmentEvent("confirmed", 1));
        assertThat(world.deliveries.states()).isEmpty();

        world.sessions.moved(
                Samples.at(Samples.NOW.plusSeconds(1), World.heard(Acts.move(1, 1, new Act("move", 1, 1)))));

        assertThat(told(Template.SESSIONS_MOVED)).hasSize(1);
    }

    @Test
    void an_act_from_before_the_declared_start_is_told_to_nobody() {
        world = new World(Samples.NOW.plusSeconds(1));
        everybodyIsKnown();
        world.learnSession(1, 1);
        world.enrolments.confirmed(enrolmentEvent("confirmed", 1));

        moved(1, 1, 1);

        assertThat(world.deliveries.states()).isEmpty();
    }

    @Test
    void a_cancellation_after_which_nothing_is_left_takes_back_every_session() {
        world.learnSession(1, 2);
        world.learnSession(2, 2);
        confirmedAndTold();

        world.enrolments.cancelled(enrolmentEvent("cancelled", 2));

        send(told(Template.ENROLMENT_CANCELLED).getFirst());
        assertThat(lastFacts().sessions().listed()).hasSize(2);
    }

    private Delivery confirmed() {
        world.enrolments.confirmed(enrolmentEvent("confirmed", 1));
        return told(Template.ENROLMENT_CONFIRMED).getFirst();
    }

    private void confirmedAndTold() {
        send(confirmed());
    }

    private static Received<Occasion> enrolmentEvent(String id, long sequence) {
        return Samples.received(
                id,
                "cursus.enrolment.files",
                "enrolment-1",
                sequence,
                Samples.paidBy("Préfecture d’exemple", World.PERSON));
    }

    private void moved(int number, int index, int size) {
        world.sessions.moved(World.heard(Acts.move(number, 1, new Act("move", index, size))));
    }

    private List<Delivery> told(Template template) {
        return world.deliveries.states().stream()
                .filter(delivery -> delivery.template() == template)
                .toList();
    }

    private void send(Delivery delivery) {
        world.sending.send(delivery.delivery(), Samples.causeAt(PATIENCE_END));
    }

    private Facts lastFacts() {
        return world.told.getLast();
    }
}
