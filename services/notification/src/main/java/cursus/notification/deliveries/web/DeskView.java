package cursus.notification.deliveries.web;

import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.Letter;
import cursus.notification.deliveries.Obstacle;
import cursus.notification.deliveries.Step;
import cursus.notification.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Deliveries as an officer sees them: anybody's, with what went wrong. */
final class DeskView {

    private DeskView() {}

    /** Names and address are empty texts where no card tells them. */
    record Recipient(String person, String givenName, String usualName, String email) {

        static Recipient of(String person, Optional<Person> card) {
            return card.map(known -> new Recipient(person, known.givenName(), known.usualName(), known.email()))
                    .orElseGet(() -> new Recipient(person, "", "", ""));
        }
    }

    /**
     * @param to the address to which it was last addressed, which may not be its recipient's any more
     * @param attempts so far
     * @param obstacle what last stood in the way of what is not sent; absent where nothing has yet
     * @param overdue whether it has lacked a fact for too long
     */
    record Line(
            String delivery,
            String template,
            Recipient recipient,
            Optional<String> enrolment,
            Optional<String> cohort,
            Optional<String> subject,
            Optional<String> to,
            String state,
            Instant plannedAt,
            Optional<Instant> sentAt,
            int attempts,
            Optional<Instant> nextAttemptAt,
            Optional<Obstacle> obstacle,
            boolean overdue) {

        static Line of(Delivery delivery, Optional<Person> card, boolean overdue) {
            String person = delivery.occasion().person();
            return new Line(
                    delivery.delivery(),
                    delivery.template().code(),
                    Recipient.of(person, card),
                    delivery.occasion().enrolment(),
                    Optional.of(delivery.occasion().cohort()),
                    delivery.letter().map(Letter::subject),
                    delivery.letter().map(Letter::to),
                    delivery.state().name(),
                    delivery.decidedAt(),
                    delivery.sentAt(),
                    delivery.attempts(),
                    delivery.nextAttemptAt(),
                    delivery.obstacle(),
                    overdue);
        }
    }

    /** @param words of an order to send it again, which no other step has */
    record Happened(
            Instant at,
            String what,
            int attempt,
            Optional<String> actor,
            Optional<String> words,
            Optional<Obstacle> obstacle) {

        static Happened of(Step step) {
            return new Happened(
                    step.at(),
                    step.what().name(),
                    step.attempt(),
                    step.resend().map(order -> order.actor()),
                    step.resend().map(order -> order.words()),
                    step.obstacle());
        }
    }

    /**
     * @param event the name of the event that it tells; absent in what was written before it was kept
     * @param steps the oldest first
     * @param copies the latest first
     * @param refusal why it would not be sent again now; absent where it would
     */
    record Detail(
            Line delivery,
            Optional<String> event,
            String correlationId,
            List<Happened> steps,
            List<CopyView> copies,
            Optional<String> refusal) {}
}
