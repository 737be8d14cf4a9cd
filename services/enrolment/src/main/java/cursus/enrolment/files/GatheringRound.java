package cursus.enrolment.files;

import cursus.enrolment.seats.Round;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatRequest;
import cursus.enrolment.seats.Turn;
import cursus.enrolment.seats.Turns;
import cursus.enrolment.seats.Waiters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Reads all that one round of a ledger's decisions needs: never more than a block of those who wait and one of tickets. */
final class GatheringRound {

    /**
     * How long a ticket may stay without a stored request before it is passed over: as long as a busy store may take for a
     * few hundred requests. Only a kill between ticket and store makes anybody wait for it.
     */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How many tickets have their turn in one write. */
    private static final int TICKETS = 200;

    private final EnrolmentFiles files;

    GatheringRound(EnrolmentFiles files) {
        this.files = files;
    }

    /** @param files those whose requests the round decides */
    record Gathered(Round round, List<EnrolmentFile> files) {}

    /** The files of the first block of those who wait, where it has to be looked at. */
    List<EnrolmentFile> firstInLine(SeatLedger ledger, Instant now) {
        return ledger.firstToLookAt(now)
                .map(block -> files.between(
                        ledger.cohort(),
                        block.first(),
                        Math.min(block.last(), ledger.turns().through())))
                .orElseGet(List::of);
    }

    /** @param first see {@link #firstInLine} */
    Gathered gather(SeatLedger ledger, List<EnrolmentFile> first, Instant now) {
        List<EnrolmentFile> late =
                files.withTickets(ledger.cohort(), ledger.turns().missing());
        List<EnrolmentFile> next = files.between(
                ledger.cohort(), ledger.turns().next(), ledger.turns().through() + TICKETS);
        List<Turn> turns = new ArrayList<>();
        late.forEach(file -> turns.add(turnOf(file)));
        turns.addAll(inOrder(next, ledger, now));
        return new Gathered(
                new Round(ledger.firstToLookAt(now).map(block -> waiters(block.first(), first, ledger)), turns),
                Stream.concat(late.stream(), next.stream()).toList());
    }

    private static Turn turnOf(EnrolmentFile file) {
        return file.stage().isOpen() ? new Turn.Asked(requestOf(file)) : new Turn.Withdrawn(file.ticket());
    }

    /** Up to the first ticket whose request may still come. */
    private List<Turn> inOrder(List<EnrolmentFile> next, SeatLedger ledger, Instant now) {
        List<Turn> turns = new ArrayList<>();
        long expected = ledger.turns().next();
        Instant tooLate = now.minus(PATIENCE);
        for (EnrolmentFile file : next) {
            if (file.ticket() > expected) {
                if (!file.isTicketedBefore(tooLate)) {
                    return turns;
                }
                turns.addAll(missing(expected, file.ticket(), ledger.turns()));
            }
            turns.add(turnOf(file));
            expected = file.ticket() + 1;
        }
        long end = ledger.turns().through() + TICKETS + 1;
        if (next.isEmpty() && files.hasTicketAfter(end - 1, ledger.cohort(), tooLate)) {
            turns.addAll(missing(expected, end, ledger.turns()));
        }
        return turns;
    }

    private static List<Turn> missing(long from, long before, Turns turns) {
        return LongStream.range(from, before)
                .filter(ticket -> !turns.skipped().contains(ticket))
                .<Turn>mapToObj(Turn.Missing::new)
                .toList();
    }

    private static Waiters waiters(long first, List<EnrolmentFile> block, SeatLedger ledger) {
        List<EnrolmentFile> undecided = block.stream()
                .filter(file -> file.stage().isUndecided())
                .filter(file -> !ledger.turns().isMissing(file.ticket()))
                .toList();
        return new Waiters(
                first,
                block.stream()
                        .filter(file -> file.leavesWaitingListOf(ledger))
                        .map(EnrolmentFile::enrolment)
                        .toList(),
                undecided.stream()
                        .takeWhile(file -> file.stage() == Stage.WAITING)
                        .map(GatheringRound::requestOf)
                        .toList(),
                undecided.size());
    }

    private static SeatRequest requestOf(EnrolmentFile file) {
        return new SeatRequest(file.enrolment(), file.ticket(), file.askedFor(), file.correlationId());
    }
}
