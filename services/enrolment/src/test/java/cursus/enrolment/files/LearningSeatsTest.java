package cursus.enrolment.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.enrolment.World;
import cursus.enrolment.files.FileEvent.EnrolmentConfirmed;
import cursus.enrolment.seats.LedgerEvent.HoldExpired;
import cursus.enrolment.seats.LedgerEvent.SeatConfirmed;
import cursus.enrolment.seats.LedgerEvent.SeatHeld;
import cursus.enrolment.seats.LedgerEvent.SeatReleased;
import cursus.enrolment.seats.LogEntry;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import cursus.testing.InMemoryAggregates.Crashed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LearningSeatsTest {

    @Test
    void a_seat_that_comes_free_goes_to_whoever_waits_first() {
        World world = fullWith("alma");
        world.request("bruno");
        world.request("chloe");

        world.pass(World.HOLD);
        world.wakeLedger();

        assertThat(world.stage("alma")).isEqualTo(Stage.EXPIRED);
        assertThat(world.stage("bruno")).isEqualTo(Stage.OFFERED);
        assertThat(world.stage("chloe")).isEqualTo(Stage.WAITING);
    }

    @Test
    void an_offer_that_lapses_passes_on_to_the_next() {
        World world = fullWith("alma");
        world.request("bruno");
        world.request("chloe");
        world.cancel("alma");

        world.pass(World.OFFER);
        world.wakeLedger();

        assertThat(world.stage("bruno")).isEqualTo(Stage.LAPSED);
        assertThat(world.stage("chloe")).isEqualTo(Stage.OFFERED);
    }

    @Test
    void once_the_last_who_waited_has_an_offer_nobody_is_counted_as_waiting() {
        World world = fullWith("alma");
        world.request("bruno");

        world.cancel("alma");

        assertThat(world.stage("bruno")).isEqualTo(Stage.OFFERED);
        assertThat(world.ledger().waiting().all()).isZero();
    }

    @Test
    void more_seats_are_offered_at_once_to_as_many_who_wait() {
        World world = fullWith("alma");
        List.of("bruno", "chloe", "denis").forEach(world::request);

        world.announce(3);
        world.readLedgersLog();

        assertThat(world.files().ofCohort(FileListing.byTicket(World.COHORT, Optional.of(Stage.OFFERED)), 0, 9))
                .extracting(EnrolmentFile::enrolment)
                .containsExactly(World.enrolmentOf("bruno"), World.enrolmentOf("chloe"));
        assertThat(world.stage("denis")).isEqualTo(Stage.WAITING);
    }

    @Test
    void a_decision_that_can_not_be_kept_for_looking_up_holds_nobody_up_and_is_kept_when_the_log_brings_it() {
        World world = World.withCapacity(1);
        world.log().crashBeforeNextWrite();

        world.request("alma");

        assertThat(world.stage("alma")).isEqualTo(Stage.HELD);
        assertThat(world.log().before(World.COHORT, 9, 9)).isEmpty();

        world.log().crashBeforeNextWrite();
        assertThatThrownBy(world::readLedgersLog).isInstanceOf(Crashed.class);
        world.readLedgersLog();

        assertThat(world.log().before(World.COHORT, 9, 9))
                .extracting(LogEntry::what)
                .containsExactly("SeatHeld");
    }

    @Test
    void the_whole_log_read_again_changes_nothing() {
        World world = fullWith("alma");
        world.request("bruno");
        world.request("chloe");
        world.cancel("alma");
        world.confirm("bruno");
        List<EnrolmentFile> before = world.files().states();
        List<DomainEvent> told = world.ledgers().events();

        world.readLedgersLog();

        assertThat(world.files().states()).isEqualTo(before);
        assertThat(world.ledgers().events()).isEqualTo(told);
    }

    /** The ledger has decided and the process died: the file hears of it from the log. */
    @Test
    void what_the_ledger_decided_before_a_crash_is_learned_from_its_log() {
        World world = World.withCapacity(1);
        world.ledgers().crashAfterNextWrite();
        assertThatThrownBy(() -> world.request("alma")).isInstanceOf(Crashed.class);
        assertThat(world.stage("alma")).isEqualTo(Stage.REQUESTED);

        world.readLedgersLog();

        assertThat(world.stage("alma")).isEqualTo(Stage.HELD);
        assertThat(world.ledger().seatOf(World.enrolmentOf("alma"))).isPresent();
    }

    /** Bruno has a seat and doesn't know it yet, so he stands before Chloe when Alma's seat comes free: the ledger tells him. */
    @Test
    void a_seat_does_not_stay_free_because_somebody_did_not_learn_of_theirs() {
        World world = World.withCapacity(2);
        world.request("alma");
        world.ledgers().crashAfterNextWrite();
        assertThatThrownBy(() -> world.request("bruno")).isInstanceOf(Crashed.class);
        world.request("chloe");
        world.cancel("alma");

        assertThat(world.stage("bruno")).isEqualTo(Stage.HELD);
        assertThat(world.stage("chloe")).isEqualTo(Stage.OFFERED);
    }

    @Test
    void a_seat_does_not_stay_free_because_an_offer_was_not_learned() {
        World world = World.withCapacity(2);
        List.of("alma", "bruno", "chloe", "denis").forEach(world::request);
        world.confirm("bruno");
        crashBetweenOfferAndFile(world);
        world.cancel("bruno");
        assertThat(world.stage("chloe")).isEqualTo(Stage.OFFERED);
        assertThat(world.stage("denis")).isEqualTo(Stage.OFFERED);
    }

    /** The capacity grows by two; with the first offer the process dies, and Bruno hears of it from the log only. */
    @Test
    void more_seats_than_one_do_not_stay_free_because_the_first_offer_was_learned_late() {
        World world = fullWith("alma");
        List.of("bruno", "chloe", "denis").forEach(world::request);

        world.announce(3);
        world.ledgers().crashAfterNextWrite();
        assertThatThrownBy(world::readLedgersLog).isInstanceOf(Crashed.class);
        world.readLedgersLog();

        assertThat(world.stage("bruno")).isEqualTo(Stage.OFFERED);
        assertThat(world.stage("chloe")).isEqualTo(Stage.OFFERED);
        assertThat(world.stage("denis")).isEqualTo(Stage.WAITING);
    }

    @Test
    void nor_because_a_file_could_not_be_told() {
        World world = fullWith("alma");
        List.of("bruno", "chloe").forEach(world::request);

        world.announce(3);
        world.files().crashBeforeNextWrite();
        assertThatThrownBy(world::readLedgersLog).isInstanceOf(Crashed.class);
        world.readLedgersLog();

        assertThat(world.stage("bruno")).isEqualTo(Stage.OFFERED);
        assertThat(world.stage("chloe")).isEqualTo(Stage.OFFERED);
    }

    @Test
    void two_seats_that_were_given_back_before_a_crash_are_both_offered() {
        World world = World.withCapacity(2);
        List.of("alma", "bruno", "chloe", "denis").forEach(world::request);
        giveBack(world, "alma");
        giveBack(world, "bruno");

        world.ledgers().crashAfterNextWrite();
        assertThatThrownBy(world::readLedgersLog).isInstanceOf(Crashed.class);
        world.readLedgersLog();

        assertThat(world.stage("chloe")).isEqualTo(Stage.OFFERED);
        assertThat(world.stage("denis")).isEqualTo(Stage.OFFERED);
    }

    @Test
    void a_seat_that_was_given_to_somebody_whose_file_has_ended_is_given_back_and_offered() {
        World world = fullWith("alma");
        world.request("bruno");
        String alma = World.enrolmentOf("alma");
        world.files()
                .<Void>decide(
                        alma,
                        world.cause(),
                        file -> Decision.of(file.orElseThrow()
                                .learn(new HoldExpired(World.COHORT, alma), Optional.empty(), world.cause())));

        world.learn(
                new SeatHeld(World.COHORT, alma, 1, World.NINE.plus(World.HOLD), Optional.empty(), Optional.empty()));

        assertThat(world.ledger().seatOf(alma)).isEmpty();
        assertThat(world.stage("bruno")).isEqualTo(Stage.OFFERED);
    }

    @Test
    void what_is_learned_late_is_told_with_the_moment_of_the_ledgers_decision() {
        World world = fullWith("alma");
        Instant decidedAt = World.NINE.plusSeconds(60);
        world.pass(Duration.ofHours(5));

        world.learnLate(new SeatConfirmed(World.COHORT, World.enrolmentOf("alma"), Optional.empty()), decidedAt);

        assertThat(world.files().events().getLast())
                .isInstanceOfSatisfying(
                        EnrolmentConfirmed.class,
                        confirmed -> assertThat(confirmed.confirmedAt()).isEqualTo(decidedAt));
        assertThat(world.file("alma").history().getLast().at()).isEqualTo(decidedAt);
    }

    @Test
    void an_offer_that_follows_from_what_is_learned_late_lasts_from_now() {
        World world = fullWith("alma");
        world.request("bruno");
        giveBack(world, "alma");
        world.pass(Duration.ofHours(5));

        world.learnLate(new SeatReleased(World.COHORT, World.enrolmentOf("alma")), World.NINE);

        assertThat(world.file("bruno").until())
                .contains(World.NINE.plus(Duration.ofHours(5)).plus(World.OFFER));
    }

    /** The ledger's write, and no more: the process died after it. */
    private static void giveBack(World world, String name) {
        world.ledgers()
                .decide(
                        World.COHORT,
                        world.cause(),
                        ledger -> Decision.of(ledger.orElseThrow().release(World.enrolmentOf(name), Optional.empty())));
    }

    /** The hold's end and the offer are written, and then the process dies. */
    private static void crashBetweenOfferAndFile(World world) {
        world.pass(World.HOLD);
        world.ledgers().crashAfterNextWrite();
        assertThatThrownBy(world::wakeLedger).isInstanceOf(Crashed.class);
    }

    private static World fullWith(String name) {
        World world = World.withCapacity(1);
        world.request(name);
        return world;
    }
}
