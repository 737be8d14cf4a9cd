package cursus.messaging.inbox;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.inbox.ParkedRecord.Why;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
        Instant now = clock.instant();
        ParkedRecord parked = ParkedRecord.of(incoming, why, fault, now);
        Cause cause = new Cause("service:" + service, "PARKED", parked.correlationId(), now);
        String id = ParkedKey.idOf(incoming);
        keys.decide(id, cause, before -> Decision.accepted(
                before.orElseGet(() -> ParkedKey.of(incoming, now)).park(parked)));
        held.add(id);
        log(parked);
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
            case BEHIND -> log.debug("{} waits behind another of its key", place);
            case GAP -> log.warn("{} waits for one that is missing: {}", place, parked.fault());
            case UNDECODABLE, FAILED, FORK -> log.error("{} becomes a dead letter: {}", place, parked.fault());
        }
    }
}
