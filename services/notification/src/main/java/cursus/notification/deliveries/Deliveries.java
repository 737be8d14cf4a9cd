package cursus.notification.deliveries;

import cursus.messaging.Aggregates;
import java.util.List;
import java.util.Map;

/** Deliveries, by their deterministic id. */
public interface Deliveries extends Aggregates<Delivery> {

    /** How many have not ended, by where they stand. */
    Map<DeliveryState, Long> open();

    /**
     * Those about this person that wait for a fact, in order of id, after the id {@code after} (empty for the first),
     * at most {@code limit}.
     */
    List<Delivery> awaitingPerson(String person, String after, int limit);

    /** The same for those about this cohort. */
    List<Delivery> awaitingCohort(String cohort, String after, int limit);

    /** Those about one enrolment, the oldest first. */
    List<Delivery> ofEnrolment(String enrolment);
}
