package cursus.messaging.outbox;

import cursus.messaging.Cause;
import cursus.messaging.DomainEvent;
import cursus.messaging.Envelope;
import cursus.messaging.Received;
import java.time.Instant;
import java.util.Optional;

/** The smallest aggregate there is: it counts. */
record Counter(int count, Optional<String> label, Optional<Instant> wakeAt) {

    static final Instant NOW = Instant.parse("2026-01-05T08:00:00.000Z");
    static final Cause CAUSE = new Cause("person:1", "COUNTED", "correlation-1", NOW);

    record Counted(int count) implements DomainEvent {}

    static Counter of(int count) {
        return new Counter(count, Optional.empty(), Optional.empty());
    }

    static Received<String> received(String subject, long sequence, String id) {
        Envelope envelope = new Envelope(
                id, "source.Happened.v1", "source", subject, NOW, sequence, "c", "a", "r", Optional.empty());
        return new Received<>(envelope, "", CAUSE);
    }
}
