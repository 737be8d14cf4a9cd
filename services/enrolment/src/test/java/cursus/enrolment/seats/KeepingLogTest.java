package cursus.enrolment.seats;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.World;
import cursus.enrolment.seats.LedgerEvent.Absence;
import cursus.messaging.DomainEvent;
import cursus.messaging.Envelope;
import cursus.messaging.Received;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeepingLogTest {

    private final InMemoryLog entries = new InMemoryLog();
    private final KeepingLog keeping = new KeepingLog(entries);
    private final World world = World.withCapacity(2);

    @Test
    void every_decision_of_a_season_is_kept_under_its_number() {
        List.of("alma", "bruno", "chloe", "denis", "elise").forEach(world::request);
        world.announce(1);
        world.cancel("chloe");
        world.confirm("alma");
        world.pass(World.HOLD);
        world.wakeLedger();
        world.pass(World.OFFER);
        world.wakeLedger();
        world.cancel("alma");
        world.twiceAtTheSameMoment("fanny");

        List<String> told = keepAll();

        assertThat(whatIsKept()).containsExactlyElementsOf(told.reversed());
        assertThat(told)
                .contains(
                        "CapacityAccepted",
                        "CapacityRefused",
                        "TicketPassedOver",
                        "SeatHeld",
                        "WaitingListJoined",
                        "SeatOffered",
                        "HoldExpired",
                        "OfferLapsed",
                        "SeatConfirmed",
                        "SeatReleased",
                        "WaitingListLeft");
    }

    @Test
    void a_decision_is_kept_with_whom_it_is_about_until_when_and_its_grounds() {
        world.request("alma");
        keepAll();

        LogEntry held = entries.before(World.COHORT, 3, 1).getFirst();

        assertThat(held.what()).isEqualTo("SeatHeld");
        assertThat(held.facts())
                .isEqualTo(new LogEntry.Facts(
                        Optional.of(World.enrolmentOf("alma")),
                        Optional.of(1L),
                        Optional.of(World.NINE.plus(World.HOLD)),
                        Optional.of(1),
                        Optional.of(new Grounds(Grounds.IN_ORDER_OF_ARRIVAL, 2, 0, 0, 1)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void what_was_passed_over_or_refused_is_kept_with_its_figures() {
        keep(new LedgerEvent.TicketPassedOver(World.COHORT, 7, Absence.MISSING), 1);
        keep(new LedgerEvent.CapacityRefused(World.COHORT, 1, 2), 2);

        LogEntry refused = entries.before(World.COHORT, 3, 2).getFirst();
        LogEntry passed = entries.before(World.COHORT, 3, 2).getLast();

        assertThat(passed.facts().ticket()).contains(7L);
        assertThat(passed.facts().absence()).contains("MISSING");
        assertThat(refused.facts().capacity()).contains(1);
        assertThat(refused.facts().taken()).contains(2);
    }

    @Test
    void an_entry_that_is_told_again_is_one_and_of_two_under_one_number_the_later_holds() {
        keep(new LedgerEvent.CapacityAccepted(World.COHORT, 2), 1);
        keep(new LedgerEvent.CapacityAccepted(World.COHORT, 2), 1);
        keep(new LedgerEvent.CapacityAccepted(World.COHORT, 3), 1);

        assertThat(entries.before(World.COHORT, 9, 9))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts().capacity()).contains(3));
    }

    private List<String> keepAll() {
        List<DomainEvent> told = world.ledgers().events();
        for (int at = 0; at < told.size(); at++) {
            keep((LedgerEvent) told.get(at), at + 1);
        }
        return told.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    private List<String> whatIsKept() {
        return entries.before(World.COHORT, Long.MAX_VALUE, 100).stream()
                .map(LogEntry::what)
                .toList();
    }

    private void keep(LedgerEvent told, long number) {
        Envelope envelope = new Envelope(
                "event-" + number,
                "cursus.enrolment.seats.%s.v1".formatted(told.getClass().getSimpleName()),
                "cursus.enrolment.seats",
                World.COHORT,
                Instant.EPOCH,
                number,
                "correlation-test",
                "service:test",
                "TEST",
                Optional.empty());
        keeping.keep(new Received<>(envelope, told, world.cause()));
    }
}
