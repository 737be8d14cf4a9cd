package cursus.notification.deliveries.mail;

import java.util.regex.Pattern;

/**
 * Makes one harmless line of a text that somebody typed: no control character that could begin another header or
 * calendar line, and none that turns the direction of what follows.
 */
final class Clean {

    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

    private Clean() {}

    static String line(String text) {
        return UNWANTED.matcher(text).replaceAll(" ").strip();
    }
}
