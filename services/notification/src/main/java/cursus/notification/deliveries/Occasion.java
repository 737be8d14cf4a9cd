package cursus.notification.deliveries;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened, as far as a message tells it.
 *
 * @param person the participant, who is always told, whoever acted
 * @param until the end of a hold or an offer
 * @param ticket the place in the order of arrival
 */
public record Occasion(
        String enrolment, String cohort, String person, Optional<Instant> until, Optional<Long> ticket) {}
