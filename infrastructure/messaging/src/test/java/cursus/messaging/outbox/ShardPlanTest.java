package cursus.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShardPlanTest {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    @Test
    void whoever_is_alone_holds_everything() {
        ShardPlan plan = ShardPlan.empty().renew("one", NOW);

        assertThat(plan.heldBy("one")).hasSize(ShardPlan.SHARDS);
        assertThat(plan.isAlone("one")).isTrue();
    }

    @Test
    void a_newcomer_waits_until_the_other_has_given_back_its_surplus() {
        ShardPlan plan = ShardPlan.empty().renew("one", NOW).renew("two", NOW);
        assertThat(plan.heldBy("two")).isEmpty();

        plan = plan.renew("one", NOW).renew("two", NOW);

        assertThat(plan.heldBy("one")).hasSize(8);
        assertThat(plan.heldBy("two")).hasSize(8);
        assertThat(plan.isAlone("one")).isFalse();
    }

    @Test
    void what_a_dead_instance_held_is_free_when_its_lease_ends_and_not_before() {
        ShardPlan both = ShardPlan.empty()
                .renew("one", NOW)
                .renew("two", NOW)
                .renew("one", NOW)
                .renew("two", NOW);
        Instant end = NOW.plus(ShardPlan.LEASE);

        assertThat(both.renew("one", end.minusMillis(1)).heldBy("one")).hasSize(8);
        assertThat(both.renew("one", end).heldBy("one")).hasSize(ShardPlan.SHARDS);
    }

    @Test
    void an_instance_that_starts_again_under_its_name_has_what_it_had() {
        ShardPlan before = ShardPlan.empty().renew("one", NOW);

        assertThat(before.renew("one", NOW.plusSeconds(1)).heldBy("one")).isEqualTo(before.heldBy("one"));
    }

    @Test
    void whoever_leaves_makes_room_at_once() {
        ShardPlan plan = ShardPlan.empty().renew("one", NOW).without("one").renew("two", NOW);

        assertThat(plan.heldBy("two")).hasSize(ShardPlan.SHARDS);
    }

    @Test
    void whatever_comes_and_goes_no_shard_has_two_holders_and_none_is_forgotten() {
        long seed = System.nanoTime();
        System.out.println("ShardPlanTest seed " + seed);
        Random random = new Random(seed);
        List<String> instances = List.of("one", "two", "three", "four", "five");
        ShardPlan plan = ShardPlan.empty();
        Instant now = NOW;
        for (int step = 0; step < 2_000; step++) {
            String instance = instances.get(random.nextInt(instances.size()));
            plan = random.nextInt(10) == 0 ? plan.without(instance) : plan.renew(instance, now);
            now = now.plusMillis(random.nextInt(12_000));
            assertDisjoint(plan, instances);
        }
        plan = ShardPlan.empty();
        for (int round = 0; round < 3; round++) {
            for (String instance : instances) {
                plan = plan.renew(instance, now);
            }
        }
        assertThat(plan.leases()).hasSize(ShardPlan.SHARDS);
    }

    /** Written down, so that nobody changes how ids are spread without noticing: instances of two versions run together. */
    @Test
    void a_shard_follows_from_the_id_alone() {
        assertThat(ShardPlan.shardOf("d3f1a0c2-7f0e-4b57-9a53-2f4c1e8d0a01")).isEqualTo(3);
    }

    private static void assertDisjoint(ShardPlan plan, List<String> instances) {
        Set<Integer> seen = new HashSet<>();
        for (String instance : instances) {
            for (Integer shard : plan.heldBy(instance)) {
                assertThat(seen.add(shard)).isTrue();
            }
        }
    }
}
