package cursus.notification.deliveries.store;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Decision;
import cursus.notification.Samples;
import cursus.notification.deliveries.Deliveries;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.DeliveryState;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.Template;
import cursus.notification.deliveries.World;
import cursus.testing.WithKafkaAndMongo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithKafkaAndMongo
class DeliveriesContractTest {

    @Autowired
    private Deliveries deliveries;

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
    void those_of_one_enrolment_are_found() {
        Delivery one = write("c-1", occasion("p-5", "c-5", "e-5"));
        Delivery other = write("c-2", occasion("p-5", "c-5", "e-5"));

        assertThat(deliveries.ofEnrolment("e-5")).isEqualTo(List.of(one, other));
    }

    @Test
    void those_that_have_not_ended_are_counted_by_where_they_stand() {
        long before = deliveries.open().getOrDefault(DeliveryState.AWAITING, 0L);
        write("d-1", occasion("p-6", "c-6", "e-6"));
        write("d-2", occasion("p-6", "c-6", "e-6"));

        assertThat(deliveries.open()).containsEntry(DeliveryState.AWAITING, before + 2);
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
