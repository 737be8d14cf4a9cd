package cursus.enrolment.files;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.World;
import cursus.enrolment.seats.LedgerEvent.SeatOffered;
import cursus.enrolment.seats.SeatRequest;
import cursus.messaging.Decision;
import java.util.Optional;
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
        assertThat(world.ledger().waiting()).isEqualTo(1);
        world.cancel("chloe");
        assertThat(world.ledger().waiting()).isZero();

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
        world.pass(SeatingRequests.PATIENCE.multipliedBy(2));
        world.resumeWhatIsDue();

        assertThat(world.stage("bruno")).isEqualTo(Stage.CANCELLED);
        assertThat(world.ledger().seatOf(World.enrolmentOf("bruno"))).isEmpty();
        assertThat(world.stage("chloe")).isIn(Stage.HELD, Stage.OFFERED);
    }

    /** Bruno leaves the waiting list while he is being offered a seat: he is struck off twice, Chloe must not be with him. */
    @Test
    void whoever_leaves_while_being_offered_a_seat_takes_nobody_with_them() {
        world.request("alma");
        world.request("bruno");
        world.request("chloe");
        long ticket = world.file("bruno").ticket();
        world.cancel("bruno");
        world.ledgers()
                .decide(
                        World.COHORT,
                        world.cause(),
                        ledger -> Decision.of(ledger.orElseThrow().release(World.enrolmentOf("alma"), false)));
        world.ledgers()
                .decide(
                        World.COHORT,
                        world.cause(),
                        ledger -> ledger.orElseThrow()
                                .offer(new SeatRequest(World.enrolmentOf("bruno"), ticket, "late"), World.NINE));

        world.learn(new SeatOffered(World.COHORT, World.enrolmentOf("bruno"), ticket, World.NINE.plus(World.OFFER)));

        assertThat(world.stage("bruno")).isEqualTo(Stage.CANCELLED);
        assertThat(world.stage("chloe")).isEqualTo(Stage.OFFERED);
        assertThat(world.files().ofCohort(FileListing.byTicket(World.COHORT, Optional.of(Stage.WAITING)), 0, 1))
                .isEmpty();
    }
}
