package cursus.notification.deliveries;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which deliveries are looked for; what is empty matters not.
 *
 * @param states any of these; empty for all
 * @param from the first instant at which they were planned
 * @param before the first instant at which they were not
 */
public record DeliveryFilter(
        Set<DeliveryState> states,
        Optional<String> person,
        Optional<String> cohort,
        Optional<String> enrolment,
        Optional<Template> template,
        Optional<Instant> from,
        Optional<Instant> before) {

    public static final DeliveryFilter ALL = new DeliveryFilter(
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public DeliveryFilter {
        states = Set.copyOf(states);
    }

    public DeliveryFilter in(Set<DeliveryState> others) {
        return new DeliveryFilter(others, person, cohort, enrolment, template, from, before);
    }

    /** Only those that were planned before this instant, too. */
    public DeliveryFilter before(Instant instant) {
        Instant earlier = before.filter(known -> known.isBefore(instant)).orElse(instant);
        return new DeliveryFilter(states, person, cohort, enrolment, template, from, Optional.of(earlier));
    }
}
