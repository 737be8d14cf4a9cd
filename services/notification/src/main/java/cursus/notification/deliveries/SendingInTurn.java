package cursus.notification.deliveries;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends what is due, in the order of its recipient's messages: a later one waits until the earlier one is sent, has failed
 * or is set aside. That a message waits is written before it is looked whether it still must, and that one has ended is
 * written before it is looked who waited for it, so whichever comes last finds the other.
 */
public final class SendingInTurn {

    private final Deliveries deliveries;
    private final SendingDelivery sending;
    private final RetryPolicy policy;

    public SendingInTurn(Deliveries deliveries, SendingDelivery sending, RetryPolicy policy) {
        this.deliveries = deliveries;
        this.sending = sending;
        this.policy = policy;
    }

    /**
     * Does nothing where it is not due, in somebody else's hands, or not its turn.
     *
     * @param person to whom the delivery goes
     * @return the next message to the same person, whose turn has come by this
     */
    public Optional<Delivery> send(String id, String person, Cause cause) {
        Turn turn = turnOf(person);
        return turn.delivery(id)
                .or(() -> deliveries.find(id))
                .filter(delivery -> delivery.claimableAt(cause.at()))
                .filter(delivery -> hasItsTurn(delivery, turn, cause))
                .flatMap(delivery -> sent(delivery, person, cause));
    }

    private Optional<Delivery> sent(Delivery delivery, String person, Cause cause) {
        return sending.send(delivery.delivery(), cause)
                .or(() -> deliveries.find(delivery.delivery()))
                .filter(now -> now.state().ended())
                .flatMap(_ -> turnOf(person).next(cause.at()))
                .filter(next -> letGo(next, cause));
    }

    private boolean hasItsTurn(Delivery delivery, Turn turn, Cause cause) {
        Optional<Instant> lookAgain = turn.of(delivery, cause.at());
        lookAgain.ifPresent(until -> holdBack(delivery, until, cause));
        return lookAgain.isEmpty() || (hasItsTurnByNow(delivery, cause) && letGo(delivery, cause));
    }

    private boolean hasItsTurnByNow(Delivery delivery, Cause cause) {
        return turnOf(delivery.occasion().person()).of(delivery, cause.at()).isEmpty();
    }

    private void holdBack(Delivery delivery, Instant until, Cause cause) {
        change(delivery, cause, current -> current.claimableAt(cause.at()), current -> current.putOff(until));
    }

    private boolean letGo(Delivery delivery, Cause cause) {
        return change(
                delivery,
                cause,
                current -> current.state() == DeliveryState.PLANNED,
                current -> current.dueBy(cause.at()) ? current : current.putOff(cause.at()));
    }

    private boolean change(
            Delivery delivery, Cause cause, Function<Delivery, Boolean> eligible, Function<Delivery, Delivery> rule) {
        return deliveries.decide(
                        delivery.delivery(),
                        cause,
                        current -> current.filter(eligible::apply)
                                .map(found -> Decision.<Delivery, String>accepted(rule.apply(found)))
                                .orElseGet(() -> Decision.rejected("NOT_ELIGIBLE")))
                instanceof Decision.Accepted<?, ?>;
    }

    private Turn turnOf(String person) {
        return new Turn(deliveries.openOf(person), policy);
    }
}
