package cursus.messaging.inbox;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.inbox.ParkedRecord.Why;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the records that a service could not take, and those of the same key that came after them, so that none is passed
 * over, none overtakes another, and the rest of the partition goes on.
 *
 * <p>Which keys are held is known in memory, so that nothing is asked for a record of any other key: only the instance
 * that reads a partition parks records of it, and whoever is given one looks anew ({@link #lookAnew}). Safe for use by
 * many threads.
 */
final class Parking {

    private static final Logger log = LoggerFactory.getLogger(Parking.class);

    private final ParkedKeys keys;
    private final String service;
    private final Clock clock;
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final AtomicLong wanted = new AtomicLong(1);
    private volatile long looked;

    Parking(ParkedKeys keys, String service, Clock clock) {
        this.keys = keys;
        this.service = service;
        this.clock = clock;
    }

    /** Where a record of a key has to go. */
    enum Way {
        /** To its handler: nothing of its key waits. */
        FREE,
        /** To its handler, for it may be the one that others wait for. */
        AWAITED,
        /** Behind those that wait. */
        CLOSED
    }

    /**
     * To be called before the first record of a partition that was given to this instance. The store is asked with that
     * record, which can wait where the store is away.
     */
    void lookAnew() {
        wanted.incrementAndGet();
    }

    Way wayOf(Incoming incoming) {
        if (looked < wanted.get()) {
            look();
        }
        String id = ParkedKey.idOf(incoming);
        if (!held.contains(id)) {
            return Way.FREE;
        }
        Optional<ParkedKey> parked = keys.find(id).filter(found -> !found.isEmpty());
        if (parked.isEmpty()) {
            held.remove(id);
            return Way.FREE;
        }
        boolean awaited = parked.filter(ParkedKey::awaitsMissing)
                .filter(key -> !key.isHeld(clock.instant()))
                .isPresent();
        return awaited ? Way.AWAITED : Way.CLOSED;
    }

    /**
     * Returns once the record is safe.
     *
     * @throws ParkingFull where too many of its key wait already
     */
    void park(Incoming incoming, Why why, String fault) {
        ParkedRecord parked = ParkedRecord.of(incoming, why, fault, clock.instant());
        decide(
                incoming,
                parked,
                before -> Decision.accepted(before.orElseGet(() -> ParkedKey.of(incoming, parked.at()))
                        .park(parked)));
        held.add(ParkedKey.idOf(incoming));
        log(parked);
    }

    /**
     * Parks a record behind those of its key.
     *
     * @return false where none waits any more: the last was taken since {@link #wayOf} looked, and behind nothing this one
     *     would wait for nobody
     * @throws ParkingFull where too many of its key wait already
     */
    boolean parkBehind(Incoming incoming) {
        ParkedRecord parked = ParkedRecord.of(incoming, Why.BEHIND, "", clock.instant());
        Decision<ParkedKey, Boolean> decision = decide(
                incoming,
                parked,
                before -> before.filter(key -> !key.isEmpty())
                        .map(key -> Decision.<ParkedKey, Boolean>accepted(key.park(parked)))
                        .orElseGet(() -> Decision.rejected(false)));
        return decision instanceof Decision.Accepted<ParkedKey, Boolean>;
    }

    private <R> Decision<ParkedKey, R> decide(
            Incoming incoming, ParkedRecord parked, Function<Optional<ParkedKey>, Decision<ParkedKey, R>> rule) {
        Cause cause = new Cause("service:" + service, "PARKED", parked.correlationId(), parked.at());
        return keys.decide(ParkedKey.idOf(incoming), cause, rule);
    }

    /** A partition that comes while the store is asked is looked at once more. */
    private synchronized void look() {
        long now = wanted.get();
        if (looked < now) {
            held.addAll(keys.openIds());
            looked = now;
        }
    }

    private static void log(ParkedRecord parked) {
        Place place = parked.place();
        switch (parked.why()) {
            case GAP -> log.warn("{} waits for one that is missing: {}", place, parked.fault());
            case UNDECODABLE, FAILED, FORK, BEHIND -> log.error("{} becomes a dead letter: {}", place, parked.fault());
        }
    }
}
