package cursus.checker.invariants;

import cursus.checker.seen.Answers.Status;
import cursus.checker.seen.Snapshot;
import java.util.Optional;

/** Each service says that it is well, has read and published everything, and could take every record. */
final class NothingIsStuck implements Invariant {

    private final int deadLettersAllowed;

    NothingIsStuck(int deadLettersAllowed) {
        this.deadLettersAllowed = deadLettersAllowed;
    }

    @Override
    public String name() {
        return "nothing is stuck";
    }

    @Override
    public void judge(Snapshot seen, Findings findings) {
        findings.count("services", seen.answers().statuses().size());
        long dead = seen.answers().statuses().stream()
                .mapToLong(status -> status.deadLetters().orElse(0L))
                .sum();
        findings.count("dead letters", dead);
        if (dead > deadLettersAllowed) {
            findings.unsettled(
                    "dead letters",
                    "there are %d dead letters, and %d are allowed".formatted(dead, deadLettersAllowed));
        }
        seen.answers().statuses().forEach(status -> judge(status, findings));
    }

    private static void judge(Status status, Findings findings) {
        String service = status.service();
        if (!status.health().equals("UP")) {
            findings.unsettled(service + " health", "%s says that it is %s".formatted(service, status.health()));
        }
        if (status.deadLetters().isEmpty()) {
            findings.unsettled(service + " letters", "%s can't count its dead letters".formatted(service));
        }
        Optional<Long> lag = status.lag();
        if (lag.isEmpty() || lag.get() != 0) {
            findings.unsettled(
                    service + " lag",
                    "%s has still to read %s records"
                            .formatted(service, lag.map(String::valueOf).orElse("nobody knows how many")));
        }
        status.oldestUnpublished()
                .ifPresent(since -> findings.unsettled(
                        service + " outbox",
                        "%s has an event that waits for the broker since %s".formatted(service, since)));
    }
}
