package cursus.messaging.outbox;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What this instance holds of the {@link ShardPlan}, kept alive while somebody asks. An instance that starts again under
 * its own name goes on at once with what it held. Assumes clocks that agree within a few seconds. For one thread.
 */
final class ShardLeases {

    private static final Duration RENEW_EVERY = Duration.ofSeconds(2);
    private static final String PLAN = "relay";

    private final Plans plans;
    private final String instance;
    private final Clock clock;
    private ShardPlan plan = ShardPlan.empty();
    private long renewAt = System.nanoTime();

    static final class Plans extends MongoAggregates<ShardPlan> {

        Plans(MongoStore store) {
            super(store, Layout.of("relayShards", ShardPlan.class));
        }
    }

    /** @param instance its name among the instances of the service; two that run at the same time must differ */
    ShardLeases(Plans plans, String instance, Clock clock) {
        this.plans = plans;
        this.instance = instance;
        this.clock = clock;
    }

    /** The shards that are this instance's for as long as a batch takes. */
    Set<Integer> current() {
        if (System.nanoTime() - renewAt >= 0) {
            // Counted from before the question: a lease must not seem longer than the store has it.
            long next = System.nanoTime() + RENEW_EVERY.toNanos();
            Instant now = clock.instant();
            plan = change(now, before -> before.renew(instance, now));
            renewAt = next;
        }
        return plan.heldBy(instance);
    }

    /** True where no other instance is alive: whatever is written then rings here. */
    boolean alone() {
        return plan.isAlone(instance);
    }

    void release() {
        plan = change(clock.instant(), before -> before.without(instance));
        renewAt = System.nanoTime();
    }

    private ShardPlan change(Instant now, UnaryOperator<ShardPlan> rule) {
        Cause cause =
                new Cause("service:" + instance, "LEASE", UUID.randomUUID().toString(), now);
        return plans.<Void>decide(
                        PLAN, cause, before -> Decision.accepted(rule.apply(before.orElseGet(ShardPlan::empty))))
                .stateOr(_ -> plan);
    }
}
