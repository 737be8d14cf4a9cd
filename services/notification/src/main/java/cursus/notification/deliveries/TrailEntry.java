package cursus.notification.deliveries;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of an enrolment's trail: what became of a mail, why, and in which story.
 *
 * @param actor this service, or whoever ordered that a mail be sent again
 * @param about the template's code
 */
public record TrailEntry(
        Instant at, String what, String actor, Optional<String> reason, String correlationId, String about) {

    private static final String ACTOR = "service:notification";

    static Stream<TrailEntry> of(Delivery delivery) {
        TrailEntry planned = entry(delivery, delivery.decidedAt(), "MailPlanned", ACTOR, delivery.reason());
        return Stream.concat(
                Stream.of(planned), delivery.steps().stream().flatMap(step -> of(delivery, step).stream()));
    }

    private static Optional<TrailEntry> of(Delivery delivery, Step step) {
        return switch (step.what()) {
            case DELAYED -> Optional.empty();
            case SENT -> Optional.of(entry(delivery, step.at(), "MailSent", ACTOR, step.reason()));
            case REFUSED -> Optional.of(failed(delivery, step, Failure.PERMANENT));
            case EXHAUSTED -> Optional.of(failed(delivery, step, Failure.EXHAUSTED));
            case BOUNCED -> Optional.of(entry(delivery, step.at(), "MailBounced", ACTOR, step.reason()));
            case SUPERSEDED -> Optional.of(entry(delivery, step.at(), "MailSuperseded", ACTOR, step.reason()));
            case RESENT ->
                step.resend()
                        .map(order -> entry(delivery, step.at(), "MailResendOrdered", order.actor(), step.reason()));
        };
    }

    private static TrailEntry failed(Delivery delivery, Step step, Failure why) {
        return entry(delivery, step.at(), "MailFailed", ACTOR, Optional.of(why.name()));
    }

    private static TrailEntry entry(Delivery delivery, Instant at, String what, String actor, Optional<String> reason) {
        return new TrailEntry(
                at,
                what,
                actor,
                reason,
                delivery.correlationId(),
                delivery.template().code());
    }
}
