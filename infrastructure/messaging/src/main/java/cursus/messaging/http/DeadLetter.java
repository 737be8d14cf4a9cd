package cursus.messaging.http;

import cursus.messaging.inbox.ParkedKey;
import cursus.messaging.inbox.ParkedRecord;
import java.time.Instant;
import java.util.Optional;

/**
 * A key of which records wait, as an administrator sees it in a list.
 *
 * @param first what keeps the others waiting, absent where nothing waits any more
 * @param records how many wait, the first included
 * @param lastAct what an administrator did about it last, absent where nobody did anything
 */
record DeadLetter(
        String id,
        String topic,
        String key,
        Instant since,
        Optional<Waiting> first,
        int records,
        Optional<ParkedKey.Act> lastAct) {

    /**
     * A record that waits.
     *
     * @param event its type, absent where its headers don't say, as the number and the correlation id
     * @param fault what was said of it, absent where nothing is wrong with it
     */
    record Waiting(
            int partition,
            long offset,
            ParkedRecord.Why why,
            Optional<String> event,
            Optional<Long> sequence,
            Optional<String> correlationId,
            Optional<String> fault,
            Instant at) {

        static Waiting of(ParkedRecord parked) {
            return new Waiting(
                    parked.place().partition(),
                    parked.place().offset(),
                    parked.why(),
                    said(parked.event()),
                    Optional.of(parked.sequence()).filter(number -> number > 0),
                    said(parked.correlationId()),
                    said(parked.fault()),
                    parked.at());
        }

        private static Optional<String> said(String text) {
            return Optional.of(text).filter(said -> !said.isEmpty());
        }
    }

    static DeadLetter of(ParkedKey parked) {
        return new DeadLetter(
                parked.id(),
                parked.topic(),
                parked.key(),
                parked.since(),
                parked.next().map(Waiting::of),
                parked.records().size(),
                parked.acts().reversed().stream().findFirst());
    }
}
