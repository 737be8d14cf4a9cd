package cursus.notification.deliveries.web;

import cursus.web.FieldError;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body of an order to send a message again. */
record ResendForm(@Nullable String reason) {

    private static final int MOST = 500;
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    /** Controls, invisible characters, changes of direction, halves of characters; lines may be parted. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\r\\n]]");

    List<FieldError> errors() {
        if (!LETTER_OR_DIGIT.matcher(words()).find()) {
            return List.of(new FieldError("reason", "required"));
        }
        if (words().length() > MOST) {
            return List.of(new FieldError("reason", "too-long", MOST));
        }
        return UNSEEN.matcher(words()).find() ? List.of(new FieldError("reason", "characters")) : List.of();
    }

    String words() {
        return reason == null ? "" : reason.strip();
    }
}
