package cursus.notification.deliveries;

import cursus.messaging.Cause;
import cursus.messaging.Received;
import java.time.Instant;

/**
 * What a delivery is caused by.
 *
 * @param id an event's; of an act that several events tell of, the act's
 * @param at when it was decided, by the clock of whoever decided it
 */
public record Happening(String id, Instant at, Cause cause) {

    public static Happening of(Received<?> received) {
        return new Happening(received.envelope().id(), received.envelope().time(), received.cause());
    }

    /** What the last event of an act completes. */
    public static Happening ofAct(String act, Received<?> last) {
        return new Happening(act, last.envelope().time(), last.cause());
    }
}
