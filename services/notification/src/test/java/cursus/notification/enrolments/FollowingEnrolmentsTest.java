package cursus.notification.enrolments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.messaging.Arrival;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import cursus.messaging.OutOfOrder;
import cursus.messaging.Received;
import cursus.messaging.Ruling;
import cursus.notification.Samples;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.Template;
import cursus.notification.deliveries.World;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FollowingEnrolmentsTest {

    private final Received<Occasion> event =
            Samples.received("event-1", "cursus.enrolment.files", "enrolment-1", 1, Samples.occasion(World.PERSON));

    @Test
    void a_turn_that_matters_makes_one_delivery_however_often_it_is_heard() {
        World world = new World();
        world.enrolments.tell(Template.ENROLMENT_HELD, event);
        world.enrolments.tell(Template.ENROLMENT_HELD, event);

        assertThat(world.deliveries.states()).hasSize(1);
    }

    @Test
    void what_happened_before_the_declared_start_is_told_to_nobody() {
        World world = new World(Samples.NOW.plusMillis(1));

        world.enrolments.tell(Template.ENROLMENT_HELD, event);

        assertThat(world.deliveries.states()).isEmpty();
    }

    @Test
    void what_happens_at_the_declared_start_is_told() {
        World world = new World(Samples.NOW);

        world.enrolments.tell(Template.ENROLMENT_HELD, event);

        assertThat(world.deliveries.states()).hasSize(1);
    }

    @Test
    void the_participant_is_told_whoever_acted_and_the_message_knows_whether_it_was_them() {
        assertThat(told("person:" + World.PERSON).person()).isEqualTo(World.PERSON);
        assertThat(told("person:" + World.PERSON).wasTheirOwnAct()).isTrue();
        assertThat(told("person:somebody-else").person()).isEqualTo(World.PERSON);
        assertThat(told("person:somebody-else").wasTheirOwnAct()).isFalse();
        assertThat(told("service:enrolment").wasTheirOwnAct()).isFalse();
    }

    @Test
    void a_cancellation_knows_who_pays_from_the_confirmation() {
        World world = new World();
        world.enrolments.confirmed(Samples.received(
                "event-1",
                "cursus.enrolment.files",
                "enrolment-1",
                1,
                Samples.paidBy("Préfecture d’exemple", World.PERSON)));

        world.enrolments.cancelled(Samples.received(
                "event-2", "cursus.enrolment.files", "enrolment-1", 2, Samples.occasion(World.PERSON)));

        assertThat(world.deliveries.states())
                .filteredOn(delivery -> delivery.template() == Template.ENROLMENT_CANCELLED)
                .extracting(Delivery::occasion)
                .flatExtracting(occasion -> occasion.payer().stream().toList())
                .containsExactly("Préfecture d’exemple");
    }

    @Test
    void a_confirmation_out_of_its_place_leaves_no_participation_and_tells_nothing() {
        World world = new World();
        FollowingEnrolments following = world.enrolmentsFollowedBy(new SomethingMissing());

        assertThatThrownBy(() -> following.confirmed(event)).isInstanceOf(OutOfOrder.class);

        assertThat(world.participations.states()).isEmpty();
        assertThat(world.deliveries.states()).isEmpty();
    }

    /** An earlier event of every enrolment is missing. */
    private static final class SomethingMissing implements FollowedEnrolments {

        @Override
        public Optional<FollowedEnrolment> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<FollowedEnrolment> findEach(Collection<String> ids) {
            return List.of();
        }

        @Override
        public <R> Decision<FollowedEnrolment, R> decide(
                String id,
                Cause cause,
                Function<DomainEvent, Cause> causeOf,
                Function<Optional<FollowedEnrolment>, Decision<FollowedEnrolment, R>> rule) {
            return decide(id, cause, rule);
        }

        @Override
        public <R> List<Decision<FollowedEnrolment, R>> decideEach(List<Ruling<FollowedEnrolment, R>> rulings) {
            return rulings.stream()
                    .map(ruling -> decide(ruling.id(), ruling.cause(), ruling.rule()))
                    .toList();
        }

        @Override
        public <R> Decision<FollowedEnrolment, R> decide(
                String id, Cause cause, Function<Optional<FollowedEnrolment>, Decision<FollowedEnrolment, R>> rule) {
            return rule.apply(Optional.empty());
        }

        @Override
        public Arrival receive(
                String id,
                Received<?> received,
                Coverage coverage,
                Function<Optional<FollowedEnrolment>, Change<FollowedEnrolment>> rule) {
            throw OutOfOrder.unbegun(received.envelope());
        }

        @Override
        public Arrival inspect(String id, Received<?> received, Coverage coverage) {
            throw OutOfOrder.unbegun(received.envelope());
        }
    }

    private static Occasion told(String actor) {
        World world = new World(Instant.EPOCH);
        world.enrolments.tell(
                Template.ENROLMENT_CANCELLED,
                Samples.by(
                        actor,
                        Samples.received(
                                "event-1",
                                "cursus.enrolment.files",
                                "enrolment-1",
                                1,
                                Samples.occasion(World.PERSON))));
        return world.deliveries.states().getFirst().occasion();
    }
}
