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

    /**
     * Does nothing where it is not due, or in somebody else's hands.
     *
     * @return the delivery as it was written after the attempt; empty where somebody else has written it since
     */
    public Optional<Delivery> send(String id, Cause cause) {
        return decide(id, cause, current -> claim(current, cause.at())).flatMap(claimed -> deliver(claimed, cause));
    }

    private Optional<Delivery> deliver(Delivery claimed, Cause cause) {
        return switch (facts.of(claimed, cause.at())) {
            case Gathered.Complete(Facts known) -> write(claimed, known, cause);
            case Gathered.Missing _ -> putOff(claimed, Obstacle.Kind.FACT_MISSING, cause);
            case Gathered.NothingToTell _ ->
                record(claimed, cause, delivery -> Decision.accepted(delivery.superseded(cause)));
        };
    }

    private Optional<Delivery> write(Delivery claimed, Facts known, Cause cause) {
        Optional<ComposedMessage> composed = compose(claimed, known);
        if (composed.isEmpty()) {
            return putOff(claimed, Obstacle.Kind.TEXT_BROKEN, cause);
        }
        ComposedMessage message = composed.get();
        return handOver(claimed, message, Letter.of(claimed.template(), message, known, cause.at()), cause);
    }

    private Optional<Delivery> handOver(Delivery claimed, ComposedMessage message, Letter letter, Cause cause) {
        Copy copy = Copy.untaken(claimed.round(), messageId(claimed), cause.at(), message);
        Outcome outcome = server.send(copy.messageId(), claimed.correlationId(), message);
        Cause then = cause.when(outcome.at());
        return switch (outcome) {
            case Outcome.Accepted(Instant at) -> recordSent(claimed, copy.taken(at), letter, then);
            case Outcome.Delayed(Instant _, Obstacle why) ->
                record(claimed, then, delivery -> later(untaken(delivery, letter), Optional.of(copy), why, then));
            case Outcome.Postponed(Instant _, Instant until) ->
                record(claimed, then, delivery -> Decision.accepted(delivery.putOff(until)));
            case Outcome.Refused(Instant _, Obstacle why) ->
                record(
                        claimed,
                        then,
                        delivery -> refused(untaken(delivery, letter).keeping(copy), why, then));
        };
    }

    private static Delivery untaken(Delivery delivery, Letter letter) {
        return delivery.addressed(letter.untaken(delivery.letter()));
    }

    private Optional<Delivery> putOff(Delivery claimed, Obstacle.Kind why, Cause cause) {
        return record(claimed, cause, delivery -> later(delivery, Optional.empty(), Obstacle.of(why), cause));
    }

    /** A fault in a text must not stop the queue: the message is tried again, and in the end given up. */
    private Optional<ComposedMessage> compose(Delivery claimed, Facts known) {
        try {
            return Optional.of(messages.compose(claimed, known));
        } catch (MessageFault fault) {
            return Optional.empty();
        }
    }

    /** That the server took it is a fact, whoever holds the claim by now; but not one of another round. */
    private Optional<Delivery> recordSent(Delivery claimed, Copy copy, Letter letter, Cause cause) {
        return decide(
                claimed.delivery(),
                cause,
                current -> decided(
                        current.filter(delivery -> !delivery.state().ended())
                                .filter(delivery -> delivery.round() == claimed.round()),
                        delivery -> sent(delivery.addressed(letter).keeping(copy), cause)));
    }

    /** Only the present claim may say that it failed. */
    private Optional<Delivery> record(
            Delivery claimed, Cause cause, Function<Delivery, Decision<Delivery, String>> outcome) {
        return decide(
                claimed.delivery(),
                cause,
                current -> decided(current.filter(delivery -> delivery.claimedAs(claimed.attempts())), outcome));
    }

    /** What was written; empty where the rule wanted nothing written. */
    private Optional<Delivery> decide(
            String id, Cause cause, Function<Optional<Delivery>, Decision<Delivery, String>> rule) {
        Decision<Delivery, String> decision = deliveries.decide(id, cause, rule);
        return decision instanceof Decision.Accepted<Delivery, String>(Change<Delivery> change)
                ? Optional.of(change.state())
                : Optional.empty();
    }

    private Decision<Delivery, String> claim(Optional<Delivery> current, Instant now) {
        return decided(
                current.filter(delivery -> delivery.claimableAt(now)),
                delivery -> Decision.accepted(delivery.claimed(now, policy.lease())));
    }

    private Decision<Delivery, String> later(Delivery delivery, Optional<Copy> copy, Obstacle why, Cause cause) {
        if (Duration.between(delivery.roundBeganAt(), cause.at()).compareTo(policy.giveUpAfter()) >= 0) {
            return failed(copy.map(delivery::keeping).orElse(delivery), Failure.EXHAUSTED, why, cause);
        }
        Duration wait = policy.waitAfter(delivery.delaysOfRound() + 1, delivery.delivery());
        return Decision.accepted(delivery.putOff(cause.at().plus(wait))
                .noting(Step.hindered(Step.What.DELAYED, delivery.attempts(), why, cause)));
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
                        occasion.enrolment(),
                        messageId(delivery),
                        cause.at()));
    }

    private Decision<Delivery, String> refused(Delivery delivery, Obstacle why, Cause cause) {
        return failed(delivery, Failure.PERMANENT, why, cause);
    }

    private Decision<Delivery, String> failed(Delivery delivery, Failure why, Obstacle obstacle, Cause cause) {
        Occasion occasion = delivery.occasion();
        return Decision.accepted(
                delivery.failed(why, obstacle, cause),
                new NotificationFailed(
                        delivery.delivery(),
                        delivery.template().code(),
                        occasion.person(),
                        delivery.cause(),
                        occasion.enrolment(),
                        why));
    }

    private String messageId(Delivery delivery) {
        return delivery.messageId(delivery.round(), messageIdDomain);
    }

    private static Decision<Delivery, String> decided(
            Optional<Delivery> eligible, Function<Delivery, Decision<Delivery, String>> rule) {
        return eligible.map(rule).orElseGet(() -> Decision.rejected("NOT_ELIGIBLE"));
    }
}
