package cursus.notification.deliveries;

import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.notification.deliveries.MailServer.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends a delivery that is due: claims it, composes, hands it to the mail server, and records the answer. Only a crash
 * between the server's acceptance and our record can repeat a message, and the repeat carries the same Message-ID.
 */
public final class SendingDelivery {

    private final Deliveries deliveries;
    private final GatheringFacts facts;
    private final Messages messages;
    private final MailServer server;
    private final RetryPolicy policy;
    private final String messageIdDomain;

    public SendingDelivery(
            Deliveries deliveries,
            GatheringFacts facts,
            Messages messages,
            MailServer server,
            RetryPolicy policy,
            String messageIdDomain) {
        this.deliveries = deliveries;
        this.facts = facts;
        this.messages = messages;
        this.server = server;
        this.policy = policy;
        this.messageIdDomain = messageIdDomain;
    }

    /** Does nothing where it is not due, or in somebody else's hands. */
    public void send(String id, Cause cause) {
        Decision<Delivery, String> claim = deliveries.decide(id, cause, current -> claim(current, cause.at()));
        if (claim instanceof Decision.Accepted<Delivery, String>(Change<Delivery> change)) {
            deliver(change.state(), cause);
        }
    }

    private void deliver(Delivery claimed, Cause cause) {
        Optional<ComposedMessage> composed = facts.of(claimed, cause.at()).flatMap(known -> compose(claimed, known));
        if (composed.isEmpty()) {
            record(claimed, cause, delivery -> later(delivery, cause));
            return;
        }
        ComposedMessage message = composed.get();
        Letter letter = new Letter(message.to(), message.language(), message.subject(), cause.at());
        Outcome outcome = server.send(messageId(claimed), claimed.correlationId(), message);
        Cause then = cause.when(outcome.at());
        switch (outcome) {
            case Outcome.Accepted _ -> recordSent(claimed.delivery(), then, letter);
            case Outcome.Delayed _ -> record(claimed, then, delivery -> later(delivery.addressed(letter), then));
            case Outcome.Refused _ ->
                record(claimed, then, delivery -> failed(delivery.addressed(letter), Failure.PERMANENT, then));
        }
    }

    /** A fault in a text must not stop the queue: the message is tried again, and in the end given up. */
    private Optional<ComposedMessage> compose(Delivery claimed, Facts known) {
        try {
            return Optional.of(messages.compose(claimed, known));
        } catch (MessageFault fault) {
            return Optional.empty();
        }
    }

    /** That the server took it is a fact, whoever holds the claim by now. */
    private void recordSent(String id, Cause cause, Letter letter) {
        deliveries.decide(
                id,
                cause,
                current -> decided(
                        current.filter(delivery -> !delivery.state().ended()),
                        delivery -> sent(delivery.addressed(letter), cause)));
    }

    /** Only the present claim may say that it failed. */
    private void record(Delivery claimed, Cause cause, Function<Delivery, Decision<Delivery, String>> outcome) {
        deliveries.decide(
                claimed.delivery(),
                cause,
                current -> decided(current.filter(delivery -> delivery.claimedAs(claimed.attempts())), outcome));
    }

    private Decision<Delivery, String> claim(Optional<Delivery> current, Instant now) {
        return decided(
                current.filter(delivery -> delivery.claimableAt(now)),
                delivery -> Decision.accepted(delivery.claimed(now, policy.lease())));
    }

    private Decision<Delivery, String> later(Delivery delivery, Cause cause) {
        if (Duration.between(delivery.decidedAt(), cause.at()).compareTo(policy.giveUpAfter()) >= 0) {
            return failed(delivery, Failure.EXHAUSTED, cause);
        }
        return Decision.accepted(delivery.putOff(cause.at().plus(policy.waitAfter(delivery.attempts()))));
    }

    private Decision<Delivery, String> sent(Delivery delivery, Cause cause) {
        Occasion occasion = delivery.occasion();
        String language =
                delivery.letter().map(letter -> letter.language().code()).orElse("fr");
        return Decision.accepted(
                delivery.sent(cause),
                new NotificationSent(
                        delivery.delivery(),
                        delivery.template().code(),
                        occasion.person(),
                        language,
                        delivery.cause(),
                        Optional.of(occasion.enrolment()),
                        messageId(delivery),
                        cause.at()));
    }

    private Decision<Delivery, String> failed(Delivery delivery, Failure why, Cause cause) {
        Occasion occasion = delivery.occasion();
        return Decision.accepted(
                delivery.failed(why, cause),
                new NotificationFailed(
                        delivery.delivery(),
                        delivery.template().code(),
                        occasion.person(),
                        delivery.cause(),
                        Optional.of(occasion.enrolment()),
                        why));
    }

    private String messageId(Delivery delivery) {
        return "<%s@%s>".formatted(delivery.delivery(), messageIdDomain);
    }

    private static Decision<Delivery, String> decided(
            Optional<Delivery> eligible, Function<Delivery, Decision<Delivery, String>> rule) {
        return eligible.map(rule).orElseGet(() -> Decision.rejected("NOT_ELIGIBLE"));
    }
}
