package cursus.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which instance of a service publishes which shard of its aggregates. A shard has one holder at a time, until its lease
 * ends or its holder gives it back; all instances that are alive hold about the same number.
 *
 * @param members the instances that are alive, each until the instant at which it counts as dead
 */
record ShardPlan(Map<String, Instant> members, Map<Integer, Lease> leases) {

    static final int SHARDS = 16;

    /** Far longer than one batch may take, so that a holder never publishes beside its successor. */
    static final Duration LEASE = Duration.ofSeconds(40);

    record Lease(String holder, Instant until) {}

    ShardPlan {
        members = Map.copyOf(members);
        leases = Map.copyOf(leases);
    }

    static ShardPlan empty() {
        return new ShardPlan(Map.of(), Map.of());
    }

    /** The same at every instance and for ever: how a text is hashed is part of Java's specification. */
    static int shardOf(String id) {
        return Math.floorMod(id.hashCode(), SHARDS);
    }

    /** The instance is alive: it keeps what it has up to its share, gives back the rest, and takes what is free. */
    ShardPlan renew(String instance, Instant now) {
        Instant until = now.plus(LEASE);
        Map<String, Instant> alive = new TreeMap<>(members);
        alive.values().removeIf(end -> !end.isAfter(now));
        alive.put(instance, until);
        Map<Integer, Lease> held = new TreeMap<>(leases);
        held.values().removeIf(lease -> !lease.until().isAfter(now));
        int share = Math.ceilDiv(SHARDS, alive.size());
        heldBy(instance).stream().skip(share).forEach(held::remove);
        heldBy(instance).stream().limit(share).forEach(shard -> held.put(shard, new Lease(instance, until)));
        int wanted = share - Math.min(share, heldBy(instance).size());
        IntStream.range(0, SHARDS)
                .filter(shard -> !held.containsKey(shard))
                .limit(wanted)
                .forEach(shard -> held.put(shard, new Lease(instance, until)));
        return new ShardPlan(alive, held);
    }

    /** The instance stops: the others need not wait for its leases to end. */
    ShardPlan without(String instance) {
        Map<String, Instant> others = new TreeMap<>(members);
        others.remove(instance);
        Map<Integer, Lease> left = new TreeMap<>(leases);
        left.values().removeIf(lease -> lease.holder().equals(instance));
        return new ShardPlan(others, left);
    }

    Set<Integer> heldBy(String instance) {
        Set<Integer> shards = new TreeSet<>();
        leases.forEach((shard, lease) -> {
            if (lease.holder().equals(instance)) {
                shards.add(shard);
            }
        });
        return shards;
    }

    boolean isAlone(String instance) {
        return members.keySet().equals(Set.of(instance));
    }
}
