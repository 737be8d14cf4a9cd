package cursus.enrolment.receipts.jws;

import cursus.messaging.Json;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A text of three parts in base64url, such as a compact JWS has. Strict where libraries are lenient: bits that mean nothing
 * must be zero, so that no letter can be another one and the receipt still be called the same.
 */
record CompactText(String text, JsonNode header) {

    /** A receipt has about 500 letters; the codes of cohorts are the only part whose length differs. */
    private static final int LONGEST = 4_096;

    private static final int PARTS = 3;

    static Optional<CompactText> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> parts = List.of(text.split("\\.", -1));
        return parts.size() == PARTS && parts.stream().allMatch(CompactText::strict)
                ? header(parts.getFirst()).map(header -> new CompactText(text, header))
                : Optional.empty();
    }

    private static boolean strict(String part) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Base64.getUrlDecoder().decode(part))
                    .equals(part);
        } catch (IllegalArgumentException otherLetters) {
            return false;
        }
    }

    private static Optional<JsonNode> header(String part) {
        try {
            return Optional.of(Json.mapper().readTree(Base64.getUrlDecoder().decode(part)));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}
