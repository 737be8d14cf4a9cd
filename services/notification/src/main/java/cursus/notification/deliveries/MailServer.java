package cursus.notification.deliveries;

import java.time.Instant;

/** The way out. It answers for every message within a bounded time, shorter than a claim's lease. */
public interface MailServer {

    /**
     * @param messageId the same at each attempt, so that a recipient can tell a repeat
     * @param correlationId of the act that the message tells of, by which an operator finds it in every log
     */
    Outcome send(String messageId, String correlationId, ComposedMessage message);

    /** What became of it, and when. */
    sealed interface Outcome {

        Instant at();

        /** The server took it. */
        record Accepted(Instant at) implements Outcome {}

        /** Not now; another attempt may succeed. */
        record Delayed(Instant at, Obstacle why) implements Outcome {}

        /** It was not handed over, for it is not its turn; that is no failed attempt. */
        record Postponed(Instant at, Instant until) implements Outcome {}

        /** Not ever. */
        record Refused(Instant at, Obstacle why) implements Outcome {}
    }
}
