package cursus.messaging.inbox;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.inbox.ParkedKey.Act;
import cursus.messaging.inbox.ParkedKey.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an operator can do about the records that a service could not take. Whatever they do is noted in the same write as
 * its effect. Safe for use by many threads.
 */
public final class DeadLetters {

    private final ParkedKeys keys;
    private final RecordsByPlace records;
    private final Draining draining;

    DeadLetters(ParkedKeys keys, RecordsByPlace records, Draining draining) {
        this.keys = keys;
        this.records = records;
        this.draining = draining;
    }

    /** Why an act is refused. */
    public enum Refusal {
        /** No record waits under this id. */
        NOTHING_WAITS,
        /** Somebody else is replaying it at this moment. */
        UNDER_WAY,
        /** Another record is the first by now. */
        NOT_THE_FIRST
    }

    /** A record as its topic keeps it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Content(Map<String, String> headers, byte[] value) {}

    /**
     * The keys of which records wait, or those that are settled; the oldest first.
     *
     * @param limit how many at most
     */
    public List<ParkedKey> list(boolean open, long skip, int limit) {
        return keys.list(open, skip, limit);
    }

    /** Of how many keys records wait. */
    public long open() {
        return keys.open();
    }

    /** What waits under an id, and what was done about it. */
    public Optional<ParkedKey> find(String id) {
        return keys.find(id);
    }

    /**
     * What the topic has of a record; empty where it is compacted away.
     *
     * @throws org.apache.kafka.common.KafkaException where the broker is away
     */
    public Optional<Content> read(Place place) {
        return records.find(place).map(found -> new Content(found.headers(), found.value()));
    }

    /**
     * Tries what waits under an id, in order, until nothing does or one can't be taken.
     *
     * @return what waits afterwards
     */
    public Decision<ParkedKey, Refusal> replay(String id, Cause cause) {
        return draining.replay(id, cause);
    }

    /** Gives up the first record for good, and nothing else: those behind it wait for a replay. */
    public Decision<ParkedKey, Refusal> discard(String id, Place first, Cause cause) {
        return keys.decide(
                id,
                cause,
                before -> before.filter(parked -> !parked.isEmpty())
                        .map(parked -> discard(parked, first, cause))
                        .orElseGet(() -> Decision.rejected(Refusal.NOTHING_WAITS)));
    }

    private static Decision<ParkedKey, Refusal> discard(ParkedKey parked, Place first, Cause cause) {
        if (parked.isHeld(cause.at())) {
            return Decision.rejected(Refusal.UNDER_WAY);
        }
        if (parked.next().filter(next -> next.place().equals(first)).isEmpty()) {
            return Decision.rejected(Refusal.NOT_THE_FIRST);
        }
        Act act = new Act(cause.actor(), Kind.DISCARDED, 1, cause.correlationId(), cause.at());
        return Decision.accepted(parked.discard(first).note(act));
    }
}
