package cursus.catalogue.interest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A link that was sent, by the fingerprint of its secret: whoever reads the store can't follow it.
 *
 * @param fingerprint SHA-256 of the secret, which is random and long
 */
public record Link(String fingerprint, Instant sentAt) {

    /** What stands in a link: whose it is, and a secret. */
    public record Token(String interest, String secret) {

        private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}[A-Za-z0-9_-]{43}");
        private static final int ID = 32;

        /** Empty where it can't be one of ours. */
        static Optional<Token> of(String text) {
            return FORM.matcher(text).matches()
                    ? Optional.of(new Token(dashed(text.substring(0, ID)), text.substring(ID)))
                    : Optional.empty();
        }

        /** As it stands in a link. */
        String text() {
            return interest.replace("-", "") + secret;
        }

        private static String dashed(String hex) {
            return new UUID(Long.parseUnsignedLong(hex, 0, ID / 2, 16), Long.parseUnsignedLong(hex, ID / 2, ID, 16))
                    .toString();
        }
    }

    static Link of(Token token, Instant sentAt) {
        return new Link(fingerprint(token.secret()), sentAt);
    }

    /** Takes as long whatever the secret is. */
    boolean leadsHere(Token token) {
        return MessageDigest.isEqual(bytes(fingerprint), bytes(fingerprint(token.secret())));
    }

    private static String fingerprint(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(secret)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
