package cursus.messaging.http;

import cursus.messaging.http.DeadLetter.Waiting;
import cursus.messaging.inbox.DeadLetters;
import cursus.messaging.inbox.ParkedKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A key of which records wait, with all that is known of it.
 *
 * @param waiting in order, and no more than can be looked at
 * @param content the first as its topic keeps it; absent where the topic, or the broker, is without it
 * @param acts what administrators did about it, the oldest first
 */
record DeadLetterDetail(
        DeadLetter deadLetter, List<Waiting> waiting, Optional<Content> content, List<ParkedKey.Act> acts) {

    private static final int MOST_SHOWN = 100;
    private static final int MOST_BYTES = 65_536;

    /**
     * A record in full. It may hold personal data: it is shown, and neither kept nor logged.
     *
     * @param value as text, whatever it is, and cut where it is long
     */
    record Content(Map<String, String> headers, String value, int bytes) {

        static Content of(DeadLetters.Content content) {
            byte[] value = content.value();
            int shown = Math.min(value.length, MOST_BYTES);
            return new Content(content.headers(), new String(value, 0, shown, StandardCharsets.UTF_8), value.length);
        }
    }

    static DeadLetterDetail of(ParkedKey parked, Optional<DeadLetters.Content> content) {
        return new DeadLetterDetail(
                DeadLetter.of(parked),
                parked.records().stream().limit(MOST_SHOWN).map(Waiting::of).toList(),
                content.map(Content::of),
                parked.acts());
    }
}
