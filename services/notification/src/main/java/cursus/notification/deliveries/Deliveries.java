package cursus.notification.deliveries;

import cursus.messaging.Aggregates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** Those to this person that have not ended, in any order: all that one person can have, a hundred at
     * most, without their copies. */
    List<Delivery> openOf(String person);

    /** Those to this recipient, ended or not: all that somebody can have who only wants to be told, a hundred at most,
     * without their copies. */
    List<Delivery> allOf(String recipient);

    /** The first that was planned from a template, without its copies. */
    Optional<Delivery> firstOf(Template template);

    /** Those about one enrolment, the oldest first, without their copies: the latest hundred, where there are more. */
    List<Delivery> ofEnrolment(String enrolment);

    /** The same for several enrolments at once, by their ids; what there is nothing about is left out. */
    Map<String, List<Delivery>> ofEnrolments(Set<String> enrolments);
}
