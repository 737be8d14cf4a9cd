package cursus.gateway.letters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A dead letter with all that its service knows.
 *
 * @param waiting in order, and of many the first ones
 * @param content the record that could not be taken; absent where its topic, or the broker, is without it
 */
public record DeadLetterDetail(
        DeadLetter deadLetter, List<WaitingRecord> waiting, Optional<Content> content, List<DeadLetter.Act> acts) {

    /** Those for which nothing can be done before the first one. */
    public List<WaitingRecord> behind() {
        return waiting.stream()
                .filter(one -> deadLetter.first().filter(one::isAt).isEmpty())
                .toList();
    }

    /**
     * A record as its topic keeps it.
     *
     * @param bytes how long the value is in all
     */
    public record Content(Map<String, String> headers, String value, int bytes) {

        /** A page is for looking; the API has more. */
        private static final int MOST_SHOWN = 10_000;

        public Content {
            headers = new TreeMap<>(headers);
        }

        /** What can stand on a page. */
        public String shown() {
            return value.codePoints()
                    .limit(MOST_SHOWN)
                    .map(Content::visible)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        public boolean cut() {
            return value.codePointCount(0, value.length()) > MOST_SHOWN
                    || bytes > value.getBytes(StandardCharsets.UTF_8).length;
        }

        private static int visible(int character) {
            boolean layout = character == '\n' || character == '\r' || character == '\t';
            return Character.isISOControl(character) && !layout ? '\uFFFD' : character;
        }
    }
}
