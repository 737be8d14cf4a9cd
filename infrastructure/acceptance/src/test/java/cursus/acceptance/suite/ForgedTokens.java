package cursus.acceptance.suite;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;

/** Tokens that nobody must believe, made from a real one. */
public final class ForgedTokens {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private ForgedTokens() {}

    /** The same claims, with the algorithm {@code none} and no signature. */
    public static String unsigned(String token) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + part(token, 1) + ".";
    }

    /** The same header and claims, under a key of our own. */
    public static String signedBySomebodyElse(String token) {
        String content = part(token, 0) + "." + part(token, 1);
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            PrivateKey key = keys.generateKeyPair().getPrivate();
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + ENCODER.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The real signature under claims with another role. */
    public static String withAnotherRole(String token, String role) {
        String claims = new String(Base64.getUrlDecoder().decode(part(token, 1)), StandardCharsets.UTF_8);
        String changed = claims.replace("\"REGISTRANT\"", "\"" + role + "\"");
        if (changed.equals(claims)) {
            throw new IllegalArgumentException("There is no role to change in " + claims);
        }
        return part(token, 0) + "." + encoded(changed) + "." + part(token, 2);
    }

    private static String part(String token, int index) {
        return token.split("\\.", -1)[index];
    }

    private static String encoded(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
