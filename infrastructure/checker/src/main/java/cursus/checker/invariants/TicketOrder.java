package cursus.checker.invariants;

import cursus.checker.seen.Event;
import cursus.checker.seen.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Seats are decided in the order of the tickets, and who waits comes before newcomers, the lowest ticket first. One
 * exception is promised: a ticket whose request had not come while somebody behind it waited for 3 s is passed over, and
 * decided when it comes after all (docs/adr/0004).
 *
 * <p>The ledger's log alone can't tell who gave up waiting unnoticed; the files' log does. As two logs are never read at
 * one moment, what is found here has to last.
 */
final class TicketOrder implements Invariant {

    /** How long a ticket without a request is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "seats are decided in the order of the tickets";
    }

    @Override
    public void judge(Snapshot seen, Findings findings) {
        findings.count("tickets decided", 0);
        findings.count("decided late", 0);
        Requests requests = Requests.of(seen);
        seen.logs()
                .seats()
                .bySubject()
                .forEach((cohort, events) -> new Queue(cohort, requests, findings).judge(events));
    }

    /** What the files tell: when each ticket's request was made, and when each enrolment was cancelled. */
    private record Requests(Map<String, TreeMap<Long, Instant>> madeAt, Map<String, Instant> cancelledAt) {

        static Requests of(Snapshot seen) {
            Map<String, TreeMap<Long, Instant>> madeAt = new HashMap<>();
            seen.logs()
                    .files()
                    .events("EnrolmentRequested")
                    .forEach(event -> madeAt.computeIfAbsent(event.text("cohort"), _ -> new TreeMap<>())
                            .put(
                                    event.number("ticket"),
                                    event.instant("requestedAt").orElse(event.time())));
            Map<String, Instant> cancelledAt = seen.logs()
                    .files()
                    .events("EnrolmentCancelled")
                    .collect(Collectors.toMap(Event::enrolment, Event::time, (first, _) -> first));
            return new Requests(madeAt, cancelledAt);
        }

        boolean isGone(String enrolment, Instant by) {
            return Optional.ofNullable(cancelledAt.get(enrolment))
                    .filter(at -> !at.isAfter(by))
                    .isPresent();
        }

        /** Whether somebody behind a ticket had waited long enough at that moment for the ticket to be passed over. */
        boolean hasWaitedBehind(long ticket, String cohort, Instant by) {
            return madeAt.getOrDefault(cohort, new TreeMap<>()).tailMap(ticket, false).values().stream()
                    .anyMatch(at -> !at.plus(PATIENCE).isAfter(by));
        }
    }

    /** One cohort's log, event by event. */
    private static final class Queue {

        private final String cohort;
        private final Requests requests;
        private final Findings findings;
        private final Ledger ledger = new Ledger();

        /** The decisions so far by their tickets. */
        private final TreeMap<Long, Event> decided = new TreeMap<>();

        Queue(String cohort, Requests requests, Findings findings) {
            this.cohort = cohort;
            this.requests = requests;
            this.findings = findings;
        }

        void judge(List<Event> events) {
            for (Event event : events) {
                switch (event.name()) {
                    case "SeatHeld" -> {
                        decide(event);
                        requireNobodyBefore(event, Long.MAX_VALUE);
                    }
                    case "WaitingListJoined" -> decide(event);
                    case "SeatOffered" -> requireNobodyBefore(event, event.number("ticket"));
                    default -> {
                        // Tells nothing about order.
                    }
                }
                ledger.take(event);
            }
            events.stream().reduce((_, later) -> later).ifPresent(this::requireNoSeatLeft);
        }

        private void decide(Event event) {
            long ticket = event.number("ticket");
            findings.count("tickets decided", 1);
            Optional.ofNullable(decided.putIfAbsent(ticket, event))
                    .ifPresent(first -> findings.broken(
                            event.id(),
                            "%s: ticket %d is decided twice, by %s and by %s".formatted(cohort, ticket, first, event)));
            decided.tailMap(ticket, false).values().stream()
                    .min((one, other) -> Long.compare(one.sequence(), other.sequence()))
                    .ifPresent(overtaker -> overtaken(event, ticket, overtaker));
        }

        private void overtaken(Event event, long ticket, Event overtaker) {
            findings.count("decided late", 1);
            if (!requests.hasWaitedBehind(ticket, cohort, overtaker.sentAt())) {
                findings.unsettled(
                        event.id(),
                        "%s: ticket %d of %s is decided by %s after %s, for which nobody had waited %d s"
                                .formatted(cohort, ticket, event.enrolment(), event, overtaker, PATIENCE.toSeconds()));
            }
        }

        /** Of those who wait with a lower ticket. */
        private void requireNobodyBefore(Event event, long ticket) {
            ledger.waiting().keySet().removeIf(waiter -> requests.isGone(waiter, event.sentAt()));
            ledger.waiting().entrySet().stream()
                    .filter(waiter -> !waiter.getKey().equals(event.enrolment()) && waiter.getValue() < ticket)
                    .min(Map.Entry.comparingByValue())
                    .ifPresent(waiter -> findings.unsettled(
                            event.id(),
                            "%s: %s gives %s a seat while %s waits with ticket %d"
                                    .formatted(cohort, event, event.enrolment(), waiter.getKey(), waiter.getValue())));
        }

        private void requireNoSeatLeft(Event last) {
            ledger.waiting().keySet().removeIf(waiter -> requests.isGone(waiter, Instant.MAX));
            long free = ledger.capacity() - ledger.taken();
            // Of a party the log does not say whether it would take fewer than it asked for.
            if (ledger.askedByFirst().filter(asked -> asked <= free).isPresent()) {
                findings.unsettled(
                        cohort,
                        "%s: %d seats are free and %d people wait, after %s"
                                .formatted(cohort, free, ledger.waiting().size(), last));
            }
        }
    }
}
