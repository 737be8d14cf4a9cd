package cursus.notification.deliveries.mail;

/**
 * Makes one harmless line of a text that somebody typed: no control character that could begin another header or
 * calendar line, and none that turns the direction of what follows.
 */
final class Clean {

    private static final String UNWANTED = "[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+";

    private Clean() {}

    static String line(String text) {
        return text.replaceAll(UNWANTED, " ").strip();
    }
}
