package cursus.notification.enrolments;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Received;
import cursus.notification.Samples;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.Template;
import cursus.notification.deliveries.World;
import cursus.testing.InMemoryAggregates;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FollowingEnrolmentsTest {

    private final World world = new World();
    private final InMemoryFollowedEnrolments enrolments = new InMemoryFollowedEnrolments();
    private final Received<Occasion> event =
            Samples.received("event-1", "cursus.enrolment.files", "enrolment-1", 1, Samples.occasion(World.PERSON));

    @Test
    void a_turn_that_matters_makes_one_delivery_however_often_it_is_heard() {
        FollowingEnrolments following = actingFrom(Instant.EPOCH);
        following.tell(Template.ENROLMENT_HELD, event);
        following.tell(Template.ENROLMENT_HELD, event);

        assertThat(world.deliveries.states()).hasSize(1);
        assertThat(enrolments.find("enrolment-1")).isPresent();
    }

    @Test
    void what_happened_before_the_declared_start_is_known_and_told_to_nobody() {
        actingFrom(Samples.NOW.plusMillis(1)).tell(Template.ENROLMENT_HELD, event);

        assertThat(world.deliveries.states()).isEmpty();
        assertThat(enrolments.find("enrolment-1")).isPresent();
    }

    @Test
    void what_happens_at_the_declared_start_is_told() {
        actingFrom(Samples.NOW).tell(Template.ENROLMENT_HELD, event);

        assertThat(world.deliveries.states()).hasSize(1);
    }

    private FollowingEnrolments actingFrom(Instant start) {
        return new FollowingEnrolments(enrolments, world.planning, start);
    }

    private static final class InMemoryFollowedEnrolments extends InMemoryAggregates<FollowedEnrolment>
            implements FollowedEnrolments {}
}
