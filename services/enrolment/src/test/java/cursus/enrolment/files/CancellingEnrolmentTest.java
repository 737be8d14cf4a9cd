package cursus.enrolment.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.enrolment.World;
import cursus.enrolment.seats.LedgerEvent.WaitingListLeft;
import cursus.messaging.Decision;
import cursus.testing.InMemoryAggregates.Crashed;
import org.junit.jupiter.api.Test;

class CancellingEnrolmentTest {

    private final World world = World.withCapacity(1);

    @Test
    void a_confirmed_seat_is_given_back_and_offered_on() {
        world.request("alma");
        world.confirm("alma");
        world.request("bruno");

        world.cancel("alma");

        assertThat(world.stage("alma")).isEqualTo(Stage.CANCELLED);
        assertThat(world.file("alma").owes()).isEmpty();
        assertThat(world.stage("bruno")).isEqualTo(Stage.OFFERED);
    }

    @Test
    void whoever_leaves_the_waiting_list_is_no_longer_counted() {
        world.request("alma");
        world.request("bruno");
        world.request("chloe");

        world.cancel("bruno");
        assertThat(world.ledger().waiting().all()).isEqualTo(1);
        world.cancel("chloe");
        assertThat(world.ledger().waiting().all()).isZero();

        world.cancel("alma");
        world.request("denis");
        assertThat(world.stage("denis")).as("nobody is before them any more").isEqualTo(Stage.HELD);
    }

    @Test
    void a_second_cancellation_is_refused_and_an_unknown_one_too() {
        world.request("alma");
        world.cancel("alma");

        assertThat(world.cancel("alma")).isEqualTo(Decision.rejected(CancellationRefusal.ALREADY_ENDED));
        assertThat(world.cancel("nobody")).isEqualTo(Decision.rejected(CancellationRefusal.UNKNOWN));
    }

    @Test
    void whoever_cancels_before_the_seat_was_decided_gives_it_back_at_once() {
        world.takeTicket();
        world.request("bruno");
        world.cancel("bruno");

        world.request("chloe");
        world.pass(GatheringRound.PATIENCE.multipliedBy(2));
        world.resumeWhatIsDue();

        assertThat(world.stage("bruno")).isEqualTo(Stage.CANCELLED);
        assertThat(world.ledger().seatOf(World.enrolmentOf("bruno"))).isEmpty();
        assertThat(world.stage("chloe")).isIn(Stage.HELD, Stage.OFFERED);
    }

    /** Bruno has left, and the process died before the ledger heard of it: nobody may be offered his place, nor lose theirs. */
    @Test
    void whoever_left_before_a_crash_is_offered_nothing_and_takes_nobody_with_them() {
        world.request("alma");
        world.request("bruno");
        world.request("chloe");
        world.ledgers().crashBeforeNextWrite();
        assertThatThrownBy(() -> world.cancel("bruno")).isInstanceOf(Crashed.class);

        world.cancel("alma");

        assertThat(world.stage("chloe")).isEqualTo(Stage.OFFERED);
        assertThat(world.file("bruno").owes()).isEmpty();
        assertThat(world.ledgers().events())
                .containsOnlyOnce(new WaitingListLeft(World.COHORT, World.enrolmentOf("bruno")));
        assertThat(world.ledger().waiting().isNobody()).isTrue();
    }

    /** Both left, and of the first the ledger has not heard: the log tells of it before a newcomer gets a seat. */
    @Test
    void who_left_unheard_is_told_of_when_the_next_leaves() {
        world.request("alma");
        world.request("bruno");
        world.request("chloe");
        world.ledgers().crashBeforeNextWrite();
        assertThatThrownBy(() -> world.cancel("chloe")).isInstanceOf(Crashed.class);

        world.cancel("bruno");

        assertThat(world.ledgers().events())
                .contains(
                        new WaitingListLeft(World.COHORT, World.enrolmentOf("bruno")),
                        new WaitingListLeft(World.COHORT, World.enrolmentOf("chloe")));
        assertThat(world.ledger().waiting().isNobody()).isTrue();
    }
}
