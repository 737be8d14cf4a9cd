package cursus.notification.deliveries.store;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Decision;
import cursus.notification.Samples;
import cursus.notification.deliveries.Deliveries;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.DeliveryFilter;
import cursus.notification.deliveries.DeliveryLists;
import cursus.notification.deliveries.DeliveryState;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.Place;
import cursus.notification.deliveries.Template;
import cursus.notification.deliveries.World;
import cursus.testing.WithKafkaAndMongo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithKafkaAndMongo
class DeliveriesContractTest {

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private DeliveryLists lists;

    @Test
    void a_delivery_is_read_back_as_it_was_written() {
        Delivery written = write("read-back", occasion("p-0", "c-0", "e-0"));

        assertThat(deliveries.find("read-back")).contains(written);
    }

    @Test
    void those_that_wait_for_a_person_are_found_page_by_page() {
        Delivery first = write("a-1", occasion("p-1", "c-1", "e-1"));
        Delivery second = write("a-2", occasion("p-1", "c-2", "e-2"));
        write("a-3", occasion("p-2", "c-1", "e-3"));

        assertThat(deliveries.awaitingPerson("p-1", "", 1)).containsExactly(first);
        assertThat(deliveries.awaitingPerson("p-1", "a-1", 1)).containsExactly(second);
        assertThat(deliveries.awaitingPerson("p-1", "a-2", 1)).isEmpty();
    }

    @Test
    void those_that_wait_for_a_cohort_are_found() {
        Delivery waiting = write("b-1", occasion("p-3", "c-3", "e-4"));

        assertThat(deliveries.awaitingCohort("c-3", "", 10)).containsExactly(waiting);
        assertThat(deliveries.awaitingCohort("c-4", "", 10)).isEmpty();
    }

    @Test
    void those_to_one_person_that_have_not_ended_are_found() {
        Delivery waiting = write("o-1", occasion("p-88", "c-8", "e-8"));
        write("o-2", occasion("p-9", "c-8", "e-9"));
        Delivery ended = write("o-3", occasion("p-88", "c-9", "e-8"));
        World.fail(ended, deliveries);

        assertThat(deliveries.openOf("p-88")).containsExactly(waiting);
        assertThat(deliveries.openOf("nobody")).isEmpty();
    }

    @Test
    void those_of_one_enrolment_are_found() {
        Delivery one = write("c-1", occasion("p-5", "c-5", "e-5"));
        Delivery other = write("c-2", occasion("p-5", "c-5", "e-5"));

        assertThat(deliveries.ofEnrolment("e-5")).isEqualTo(List.of(one, other));
        assertThat(deliveries.ofEnrolments(Set.of("e-5", "nothing"))).isEqualTo(Map.of("e-5", List.of(one, other)));
    }

    @Test
    void those_to_somebody_who_only_wants_to_be_told_are_found_and_are_about_no_enrolment() {
        Delivery one = write("w-1", Occasion.ofInterest("i-1", "c-12"));
        write("w-2", Occasion.ofInterest("i-2", "c-12"));

        assertThat(deliveries.allOf("i-1")).containsExactly(one);
        assertThat(deliveries.ofEnrolments(Set.of("i-1", "c-12"))).isEmpty();
    }

    @Test
    void of_very_many_of_one_enrolment_the_latest_are_found_the_oldest_of_them_first() {
        Occasion much = occasion("p-10", "c-10", "e-10");
        for (int number = 0; number <= 100; number++) {
            write("m-%03d".formatted(number), much, Samples.NOW.plusSeconds(number));
        }

        List<Delivery> found = deliveries.ofEnrolment("e-10");

        assertThat(found).hasSize(100);
        assertThat(found.getFirst().delivery()).isEqualTo("m-001");
        assertThat(found.getLast().delivery()).isEqualTo("m-100");
    }

    @Test
    void the_first_of_a_template_is_found() {
        Delivery late = World.awaiting("l-2", Template.OFFER_LAPSED, occasion("p-11", "c-11", "e-11"));
        Delivery early = World.awaiting(
                "l-1", Template.OFFER_LAPSED, occasion("p-11", "c-11", "e-11"), Samples.NOW.minusSeconds(9));
        List.of(late, early)
                .forEach(each ->
                        deliveries.decide(each.delivery(), Samples.causeAt(Samples.NOW), _ -> Decision.accepted(each)));

        assertThat(deliveries.firstOf(Template.OFFER_LAPSED)).contains(early);
        assertThat(deliveries.firstOf(Template.INVOICE_ISSUED)).isEmpty();
    }

    @Test
    void those_that_have_not_ended_are_counted_by_where_they_stand() {
        long before = deliveries.open().getOrDefault(DeliveryState.AWAITING, 0L);
        write("d-1", occasion("p-6", "c-6", "e-6"));
        write("d-2", occasion("p-6", "c-6", "e-6"));

        assertThat(deliveries.open()).containsEntry(DeliveryState.AWAITING, before + 2);
    }

    @Test
    void a_persons_deliveries_are_listed_the_latest_first_and_those_of_one_instant_by_their_ids() {
        Occasion theirs = occasion("p-7", "c-7", "e-7");
        Delivery early = write("f-1", theirs, Samples.NOW);
        Delivery one = write("f-2", theirs, Samples.NOW.plusSeconds(1));
        Delivery other = write("f-3", theirs, Samples.NOW.plusSeconds(1));
        write("f-4", occasion("p-8", "c-7", "e-8"), Samples.NOW);

        assertThat(lists.ofPerson("p-7", Optional.empty(), 2)).containsExactly(other, one);
        assertThat(lists.ofPerson("p-7", Optional.of(Place.of(other)), 2)).containsExactly(one, early);
        assertThat(lists.ofPerson("p-7", Optional.of(Place.of(early)), 2)).isEmpty();
    }

    @Test
    void a_filter_lets_through_what_it_says_page_by_page() {
        Occasion theirs = occasion("p-9", "c-9", "e-9");
        Delivery early = write("g-1", theirs, Samples.NOW);
        Delivery late = write("g-2", theirs, Samples.NOW.plusSeconds(60));
        DeliveryFilter cohort = filter(Optional.of("c-9"), Optional.empty());

        assertThat(lists.found(cohort, 0, 10)).containsExactly(late, early);
        assertThat(lists.found(cohort, 1, 10)).containsExactly(early);
        assertThat(lists.found(cohort.in(Set.of(DeliveryState.AWAITING)).before(late.decidedAt()), 0, 10))
                .containsExactly(early);
        assertThat(lists.found(cohort.in(Set.of(DeliveryState.SENT)), 0, 10)).isEmpty();
        assertThat(lists.found(filter(Optional.of("c-9"), Optional.of(Template.SEAT_OFFERED)), 0, 10))
                .hasSize(2);
        assertThat(lists.found(filter(Optional.of("c-9"), Optional.of(Template.HOLD_EXPIRED)), 0, 10))
                .isEmpty();
    }

    @Test
    void a_list_leaves_out_the_messages_themselves_and_a_delivery_alone_has_them() {
        World world = new World();
        world.learnPerson();
        world.learnCohort();
        Delivery planned = world.plan(Template.WAITING_LIST_JOINED);
        world.sending.send(planned.delivery(), Samples.causeAt(Samples.NOW));
        Delivery sent = world.again(planned);
        deliveries.decide(sent.delivery(), Samples.causeAt(Samples.NOW), _ -> Decision.accepted(sent));

        DeliveryFilter everything = DeliveryFilter.ALL.in(Set.of(DeliveryState.SENT));
        Delivery listed = lists.found(everything, 0, 100).stream()
                .filter(each -> each.delivery().equals(sent.delivery()))
                .findFirst()
                .orElseThrow();

        assertThat(sent.copies()).isPresent();
        assertThat(listed.copies()).isEmpty();
        assertThat(listed.steps()).isEqualTo(sent.steps());
        assertThat(deliveries.find(sent.delivery())).contains(sent);
    }

    private static DeliveryFilter filter(Optional<String> cohort, Optional<Template> template) {
        return new DeliveryFilter(
                Set.of(),
                Optional.empty(),
                cohort,
                Optional.empty(),
                template,
                Optional.of(Samples.NOW.minusSeconds(1)),
                Optional.empty());
    }

    private Delivery write(String id, Occasion occasion, Instant plannedAt) {
        Delivery delivery = World.awaiting(id, Template.SEAT_OFFERED, occasion, plannedAt);
        deliveries.decide(id, Samples.causeAt(plannedAt), _ -> Decision.accepted(delivery));
        return delivery;
    }

    private Delivery write(String id, Occasion occasion) {
        Delivery delivery = World.awaiting(id, Template.SEAT_OFFERED, occasion);
        // Due in a year to come, so that nobody takes it up while it is looked at.
        deliveries.decide(id, Samples.causeAt(Samples.NOW), _ -> Decision.accepted(delivery));
        return delivery;
    }

    private static Occasion occasion(String person, String cohort, String enrolment) {
        return new Occasion(enrolment, cohort, person, Optional.of(Samples.NOW), Optional.of(7L));
    }
}
