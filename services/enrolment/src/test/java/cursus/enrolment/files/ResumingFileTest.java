package cursus.enrolment.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.enrolment.World;
import cursus.enrolment.files.FileEvent.EnrolmentConfirmed;
import cursus.enrolment.seats.LogHead;
import cursus.messaging.Decision;
import cursus.testing.InMemoryAggregates.Crashed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResumingFileTest {

    private final World world = World.withCapacity(1);

    @Test
    void a_request_that_was_stored_before_a_crash_gets_its_seat_by_itself() {
        world.ledgers().crashBeforeNextWrite();
        assertThatThrownBy(() -> world.request("alma")).isInstanceOf(Crashed.class);
        assertThat(world.stage("alma")).isEqualTo(Stage.REQUESTED);

        world.pass(GatheringRound.PATIENCE);
        world.resumeWhatIsDue();

        assertThat(world.stage("alma")).isEqualTo(Stage.HELD);
        assertThat(world.file("alma").dueAt()).isEmpty();
    }

    @Test
    void or_by_whoever_comes_next() {
        world.ledgers().crashBeforeNextWrite();
        assertThatThrownBy(() -> world.request("alma")).isInstanceOf(Crashed.class);

        world.request("bruno");

        assertThat(world.stage("alma")).isEqualTo(Stage.HELD);
        assertThat(world.stage("bruno")).isEqualTo(Stage.WAITING);
    }

    @Test
    void a_seat_is_given_back_even_if_the_process_died_between_file_and_ledger() {
        world.request("alma");
        world.request("bruno");
        world.ledgers().crashBeforeNextWrite();
        assertThatThrownBy(() -> world.cancel("alma")).isInstanceOf(Crashed.class);
        assertThat(world.stage("bruno")).isEqualTo(Stage.WAITING);

        world.pass(GatheringRound.PATIENCE);
        world.resumeWhatIsDue();

        assertThat(world.file("alma").owes()).isEmpty();
        assertThat(world.stage("bruno")).isEqualTo(Stage.OFFERED);
    }

    /** The seat is given back in the ledger already, so giving it back again tells nothing. */
    @Test
    void a_seat_that_was_given_back_before_a_crash_is_offered_without_the_ledgers_log() {
        world.request("alma");
        world.request("bruno");
        world.ledgers().crashAfterNextWrite();
        assertThatThrownBy(() -> world.cancel("alma")).isInstanceOf(Crashed.class);

        world.pass(GatheringRound.PATIENCE);
        world.resumeWhatIsDue();

        assertThat(world.file("alma").owes()).isEmpty();
        assertThat(world.stage("bruno")).isEqualTo(Stage.OFFERED);
    }

    @Test
    void a_seat_that_was_held_before_a_crash_is_learned_without_the_ledgers_log() {
        world.ledgers().crashAfterNextWrite();
        assertThatThrownBy(() -> world.request("alma")).isInstanceOf(Crashed.class);
        assertThat(world.stage("alma")).isEqualTo(Stage.REQUESTED);

        world.pass(GatheringRound.PATIENCE);
        world.resumeWhatIsDue();

        assertThat(world.stage("alma")).isEqualTo(Stage.HELD);
        assertThat(world.file("alma").until()).contains(World.NINE.plus(World.HOLD));
        assertThat(world.file("alma").dueAt()).isEmpty();
    }

    @Test
    void and_so_is_its_confirmation() {
        world.ledgers().crashAfterNextWrite();
        assertThatThrownBy(() -> world.request("alma")).isInstanceOf(Crashed.class);
        world.ledgers().crashAfterNextWrite();
        assertThatThrownBy(() -> world.confirm("alma")).isInstanceOf(Crashed.class);

        world.pass(GatheringRound.PATIENCE);
        world.resumeWhatIsDue();

        assertThat(world.stage("alma")).isEqualTo(Stage.CONFIRMED);
        world.readLedgersLog();
        assertThat(world.files().events())
                .filteredOn(EnrolmentConfirmed.class::isInstance)
                .hasSize(1);
    }

    /** Bruno is struck off the ledger's count, the process dies, and he is struck off again: Chloe and Denis still wait. */
    @Test
    void a_release_that_is_done_twice_lets_no_newcomer_overtake_those_who_wait() {
        world.request("alma");
        world.request("bruno");
        world.request("chloe");
        world.ledgers().crashAfterNextWrite();
        assertThatThrownBy(() -> world.cancel("bruno")).isInstanceOf(Crashed.class);
        world.pass(GatheringRound.PATIENCE);
        world.resumeWhatIsDue();

        world.ledgers()
                .decide(
                        World.COHORT,
                        world.cause(),
                        ledger ->
                                Decision.of(ledger.orElseThrow().release(World.enrolmentOf("alma"), Optional.empty())));
        world.request("denis");

        assertThat(world.stage("chloe")).isEqualTo(Stage.OFFERED);
        assertThat(world.stage("denis")).isEqualTo(Stage.WAITING);
    }

    /** The second ticket was stored; the first comes when nobody expects it any more. */
    @Test
    void a_request_that_comes_after_it_was_passed_over_is_decided_all_the_same() {
        long slow = world.takeTicket();
        world.request("bruno");
        world.pass(GatheringRound.PATIENCE.multipliedBy(2));
        world.resumeWhatIsDue();
        assertThat(world.stage("bruno")).isEqualTo(Stage.HELD);

        storeLate("alma", slow);
        world.pass(GatheringRound.PATIENCE);
        world.resumeWhatIsDue();

        assertThat(world.stage("alma")).isEqualTo(Stage.WAITING);
        assertThat(world.ledger().turns().missing()).isEmpty();
        world.cancel("bruno");
        assertThat(world.stage("alma")).isEqualTo(Stage.OFFERED);
    }

    @Test
    void a_file_that_owes_nothing_is_left_alone() {
        world.request("alma");
        EnrolmentFile before = world.file("alma");

        world.pass(GatheringRound.PATIENCE);
        world.resumeWhatIsDue();

        assertThat(world.file("alma")).isEqualTo(before);
    }

    private void storeLate(String name, long ticket) {
        world.files()
                .<Void>decide(
                        World.enrolmentOf(name),
                        world.cause(),
                        _ -> Decision.of(EnrolmentFile.request(
                                World.requestOf(name),
                                world.file("bruno").terms(),
                                new Ticket(ticket, LogHead.START, world.cause().at()),
                                world.cause())));
    }
}
