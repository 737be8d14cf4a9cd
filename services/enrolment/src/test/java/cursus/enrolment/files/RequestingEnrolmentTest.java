package cursus.enrolment.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.enrolment.World;
import cursus.enrolment.files.RequestAnswer.Reason;
import cursus.enrolment.files.RequestAnswer.Refused;
import cursus.enrolment.files.RequestAnswer.Stored;
import cursus.messaging.DuplicateAggregateKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestingEnrolmentTest {

    private final World world = World.withCapacity(1);

    @Test
    void the_answer_is_the_stored_request_and_its_seat_is_decided_at_once() {
        assertThat(world.request("alma")).isInstanceOfSatisfying(Stored.class, stored -> {
            assertThat(stored.file().ticket()).isEqualTo(1);
            assertThat(stored.file().enrolment()).isEqualTo(World.enrolmentOf("alma"));
        });
        assertThat(world.stage("alma")).isEqualTo(Stage.HELD);
        assertThat(world.people().find("person-alma")).isPresent();
    }

    @Test
    void whoever_comes_too_late_for_a_seat_waits() {
        world.request("alma");
        world.request("bruno");

        assertThat(world.stage("bruno")).isEqualTo(Stage.WAITING);
    }

    @Test
    void the_same_request_again_takes_no_second_ticket() {
        world.request("alma");

        assertThat(world.request("alma")).isInstanceOf(Stored.class);
        assertThat(world.takeTicket()).isEqualTo(2);
        assertThat(world.files().states()).hasSize(1);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        EnrolmentRequest first = World.requestOf("alma");
        world.request(first);

        assertThat(world.request(new EnrolmentRequest(
                        first.enrolment(), first.cohort(), first.card(), first.payer(), first.party(), "another")))
                .isEqualTo(new Refused(Reason.KEY_REUSED));
    }

    @Test
    void nobody_enrols_twice_but_may_come_back_after_a_cancellation() {
        world.request("alma");
        EnrolmentRequest again = againAs("alma");
        assertThat(world.request(again)).isEqualTo(new Refused(Reason.ALREADY_ENROLLED));

        world.cancel("alma");

        assertThat(world.request(again)).isInstanceOf(Stored.class);
    }

    @Test
    void a_second_request_at_the_same_moment_is_refused_and_its_ticket_holds_up_nobody() {
        world.beforeNextTicket(() -> world.request(againAs("alma")));

        assertThat(world.request("alma")).isEqualTo(new Refused(Reason.ALREADY_ENROLLED));

        world.request("bruno");
        assertThat(world.stage("bruno")).isEqualTo(Stage.WAITING);
    }

    /** Nobody is enrolled: to say so would send the person away for good. */
    @Test
    void a_ticket_that_was_given_before_is_a_fault_and_the_next_request_gets_another() {
        world.request("alma");
        world.forgetTickets();

        assertThatThrownBy(() -> world.request("bruno")).isInstanceOf(DuplicateAggregateKey.class);

        assertThat(world.request("bruno")).isInstanceOf(Stored.class);
        assertThat(world.stage("bruno")).isEqualTo(Stage.WAITING);
    }

    @Test
    void an_unknown_cohort_and_a_closed_door_take_no_ticket() {
        EnrolmentRequest known = World.requestOf("alma");
        EnrolmentRequest elsewhere = new EnrolmentRequest(
                known.enrolment(), "NOPE", known.card(), known.payer(), known.party(), "fingerprint");
        assertThat(world.request(elsewhere)).isEqualTo(new Refused(Reason.UNKNOWN_COHORT));
        world.at(World.NINE.minusMillis(1));
        assertThat(world.request("alma")).isEqualTo(new Refused(Reason.REGISTRATION_NOT_OPEN));
        world.at(World.NINE.plus(Duration.ofDays(30)));
        assertThat(world.request("alma")).isEqualTo(new Refused(Reason.REGISTRATION_CLOSED));

        assertThat(world.takeTicket()).isEqualTo(1);
        assertThat(world.people().states()).isEmpty();
    }

    @Test
    void a_cohort_that_admits_by_selection_is_not_had_by_coming_first() {
        world.announceBySelection(20);

        assertThat(world.request("alma")).isEqualTo(new Refused(Reason.BY_SELECTION));
        assertThat(world.takeTicket()).isEqualTo(1);
        assertThat(world.people().states()).isEmpty();
    }

    @Test
    void nobody_asks_for_a_seat_of_a_cancelled_cohort_and_who_has_one_is_not_touched() {
        world.request("alma");
        world.cancelsCohort();

        assertThat(world.request("bruno")).isEqualTo(new Refused(Reason.COHORT_CANCELLED));
        assertThat(world.stage("alma")).isEqualTo(Stage.HELD);
    }

    @Test
    void a_request_waits_a_little_for_the_ticket_before_it_and_then_no_longer() {
        world.takeTicket();
        world.request("bruno");
        assertThat(world.stage("bruno")).isEqualTo(Stage.REQUESTED);

        world.pass(GatheringRound.PATIENCE);
        world.resumeWhatIsDue();
        assertThat(world.stage("bruno")).as("not longer ago than one may wait").isEqualTo(Stage.REQUESTED);

        world.pass(GatheringRound.PATIENCE);
        world.resumeWhatIsDue();
        assertThat(world.stage("bruno")).isEqualTo(Stage.HELD);
    }

    /** However long that took: the ticket before may have been given a moment ago, at another instance. */
    @Test
    void a_request_that_stood_in_line_for_long_waits_for_the_ticket_before_it_all_the_same() {
        world.takeTicket();

        world.requestAfterStandingInLine("bruno", GatheringRound.PATIENCE.multipliedBy(3));

        assertThat(world.stage("bruno")).isEqualTo(Stage.REQUESTED);
        world.pass(GatheringRound.PATIENCE.multipliedBy(2));
        world.resumeWhatIsDue();
        assertThat(world.stage("bruno")).isEqualTo(Stage.HELD);
    }

    @Test
    void who_asks_while_nobody_decides_is_answered_all_the_same_and_decided_later_in_order() {
        world.closeDesk();
        assertThat(world.request("alma")).isInstanceOf(Stored.class);
        assertThat(world.request("bruno")).isInstanceOf(Stored.class);
        assertThat(world.stage("alma")).isEqualTo(Stage.REQUESTED);

        world.openDesk();

        assertThat(world.stage("alma")).isEqualTo(Stage.HELD);
        assertThat(world.stage("bruno")).isEqualTo(Stage.WAITING);
    }

    @Test
    void those_who_come_at_the_same_time_get_their_tickets_in_the_order_in_which_they_came() {
        EnrolmentRequest alma = World.requestOf("alma");

        List<RequestAnswer> answers = world.request(List.of(
                World.requestOf("bruno"),
                alma,
                World.requestOf("chloe"),
                alma,
                againAs("alma"),
                World.requestOf("denis")));

        assertThat(answers)
                .extracting(answer -> answer instanceof Stored(EnrolmentFile file) ? file.ticket() : answer)
                .containsExactly(1L, 2L, 3L, 2L, new Refused(Reason.ALREADY_ENROLLED), 4L);
        assertThat(world.ledger().turns().through()).isEqualTo(4);
    }

    /** At two instances: the store refuses one of them, and the others of the same moment are none the worse for it. */
    @Test
    void one_who_can_not_be_stored_takes_nobody_with_them() {
        world.beforeNextTicket(() -> world.request(againAs("alma")));

        List<RequestAnswer> answers =
                world.request(List.of(World.requestOf("bruno"), World.requestOf("alma"), World.requestOf("chloe")));

        assertThat(answers.get(1)).isEqualTo(new Refused(Reason.ALREADY_ENROLLED));
        assertThat(answers.get(0)).isInstanceOf(Stored.class);
        assertThat(answers.get(2)).isInstanceOf(Stored.class);
        assertThat(world.stage("chloe")).isEqualTo(Stage.WAITING);
    }

    private static EnrolmentRequest againAs(String name) {
        EnrolmentRequest first = World.requestOf(name);
        return new EnrolmentRequest(
                World.enrolmentOf(name + " again"),
                first.cohort(),
                first.card(),
                first.payer(),
                first.party(),
                "fingerprint");
    }
}
