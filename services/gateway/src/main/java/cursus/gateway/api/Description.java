package cursus.gateway.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.node.ObjectNode;

/**
 * The joined document, as it is sent and as the page shows it.
 *
 * @param tag the fingerprint of the text
 * @param complete whether every service has told its part
 */
record Description(String json, String tag, Reference page, boolean complete) {

    static Description of(ObjectNode document) {
        String json = document.toString();
        return new Description(
                json, '"' + sha256(json) + '"', new Reading(document).reference(), !document.has(Joining.MISSING));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
