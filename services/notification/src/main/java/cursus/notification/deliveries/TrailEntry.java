package cursus.notification.deliveries;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of an enrolment's trail: what became of a mail, why, and in which story.
 *
 * @param actor always this service: nobody else sends or stops a mail
 * @param about the template's code
 */
public record TrailEntry(
        Instant at, String what, String actor, Optional<String> reason, String correlationId, String about) {

    private static final String ACTOR = "service:notification";

    static Stream<TrailEntry> of(Delivery delivery) {
        TrailEntry planned = entry(delivery.decidedAt(), "MailPlanned", delivery.reason(), delivery);
        return Stream.concat(Stream.of(planned), ending(delivery).stream());
    }

    private static Optional<TrailEntry> ending(Delivery delivery) {
        return delivery.failure()
                .map(why -> entry(failedAt(delivery), "MailFailed", Optional.of(why.name()), delivery))
                .or(() -> delivery.sentAt()
                        .map(at -> entry(at, "MailSent", delivery.ending().map(Ending::reason), delivery)));
    }

    /** Before the ending was kept, the last attempt is what is known. */
    private static Instant failedAt(Delivery delivery) {
        return delivery.ending()
                .map(Ending::at)
                .or(() -> delivery.letter().map(Letter::composedAt))
                .orElseGet(delivery::decidedAt);
    }

    private static TrailEntry entry(Instant at, String what, Optional<String> reason, Delivery delivery) {
        return new TrailEntry(
                at,
                what,
                ACTOR,
                reason,
                delivery.correlationId(),
                delivery.template().code());
    }
}
