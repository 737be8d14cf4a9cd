package cursus.messaging.inbox;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.inbox.DeadLetters.Refusal;
import cursus.messaging.inbox.ParkedKey.Act;
import cursus.messaging.inbox.ParkedKey.Kind;
import cursus.messaging.outbox.TemporaryFault;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives parked records to their handlers, in order, until none waits or one can't be taken. Records that come meanwhile
 * park behind, so none passes the others; with the last one the key is free. One at a time drains a key, whichever
 * instance it is. Safe for use by many threads.
 */
final class Draining {

    private static final Logger log = LoggerFactory.getLogger(Draining.class);

    private final ParkedKeys keys;
    private final RecordsByPlace records;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final String service;
    private final Clock clock;

    Draining(ParkedKeys keys, RecordsByPlace records, String service, Clock clock) {
        this.keys = keys;
        this.records = records;
        this.service = service;
        this.clock = clock;
    }

    /** Says who takes the records of a topic. */
    void feed(String topic, Subscription subscription) {
        subscriptions.put(topic, subscription);
    }

    /**
     * Tries what waits under an id, the first first, and notes who asked for it.
     *
     * @return what waits afterwards: nothing, or what could not be taken and all behind it
     */
    Decision<ParkedKey, Refusal> replay(String id, Cause cause) {
        Decision<ParkedKey, Refusal> begun = hold(id, cause);
        if (begun instanceof Decision.Rejected<ParkedKey, Refusal>) {
            return begun;
        }
        int moved = 0;
        try {
            moved = drainHeld(id, cause);
        } finally {
            Act act = new Act(cause.actor(), Kind.REPLAYED, moved, cause.correlationId(), cause.at());
            change(id, cause, parked -> parked.release().note(act));
            log.info("{} replayed {} records of {}", cause.actor(), moved, id);
        }
        return Decision.accepted(keys.find(id).orElseThrow());
    }

    /** What a consumer does when one that was awaited may have come; nothing while an operator does it. */
    void drain(String id) {
        Cause cause =
                new Cause("service:" + service, "DRAINED", UUID.randomUUID().toString(), clock.instant());
        if (hold(id, cause) instanceof Decision.Accepted<ParkedKey, Refusal>) {
            try {
                drainHeld(id, cause);
            } finally {
                change(id, cause, ParkedKey::release);
            }
        }
    }

    private Decision<ParkedKey, Refusal> hold(String id, Cause cause) {
        return keys.decide(
                id,
                cause,
                before -> before.filter(parked -> !parked.isEmpty())
                        .map(parked -> parked.isHeld(cause.at())
                                ? Decision.<ParkedKey, Refusal>rejected(Refusal.UNDER_WAY)
                                : Decision.<ParkedKey, Refusal>accepted(parked.hold(clock.instant())))
                        .orElseGet(() -> Decision.rejected(Refusal.NOTHING_WAITS)));
    }

    private int drainHeld(String id, Cause cause) {
        int moved = 0;
        Optional<ParkedRecord> next = keys.find(id).flatMap(ParkedKey::next);
        while (next.isPresent() && take(id, next.get(), cause)) {
            moved++;
            next = keys.find(id).flatMap(ParkedKey::next);
        }
        return moved;
    }

    /** True where it was taken, or its topic no longer keeps it. A fault that passes is the caller's to hear. */
    private boolean take(String id, ParkedRecord parked, Cause cause) {
        try {
            records.find(parked.place())
                    .ifPresent(incoming -> subscription(parked).handle(incoming));
        } catch (RuntimeException fault) {
            if (TemporaryFault.isBehind(fault) || fault instanceof KafkaException) {
                throw fault;
            }
            change(
                    id,
                    cause,
                    key -> key.change(
                            parked.place(), record -> record.because(Faults.why(fault), Faults.words(fault))));
            return false;
        }
        change(id, cause, key -> key.without(parked.place()).hold(clock.instant()));
        return true;
    }

    private Subscription subscription(ParkedRecord parked) {
        String topic = parked.place().topic();
        return Optional.ofNullable(subscriptions.get(topic))
                .orElseThrow(() -> new Undecodable(topic + " is not read any more"));
    }

    private void change(String id, Cause cause, Function<ParkedKey, ParkedKey> change) {
        keys.decide(id, cause, before -> Decision.accepted(change.apply(before.orElseThrow())));
    }
}
