package cursus.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * The caller's name for one act, from the header {@code Idempotency-Key}; a controller parameter that is required where it
 * is declared. The same key with the same body gets the first answer again, with another body it is refused.
 *
 * @param value 1 to 200 visible ASCII characters
 */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,200}");

    static boolean isValid(String text) {
        return VISIBLE.matcher(text).matches();
    }

    /** An id that the same person's same key always leads to, and no other. */
    public UUID idFor(String person) {
        return UUID.nameUUIDFromBytes((person + "\n" + value).getBytes(StandardCharsets.UTF_8));
    }

    /** Tells two bodies under one key apart by what they say, whatever their spacing and order of fields. */
    public static String fingerprint(JsonMapper json, Object body) {
        return UUID.nameUUIDFromBytes(json.writeValueAsBytes(body)).toString();
    }
}
