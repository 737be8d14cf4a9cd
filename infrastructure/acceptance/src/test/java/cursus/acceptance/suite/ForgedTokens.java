package cursus.acceptance.suite;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/** Tokens that nobody must believe, made from a real one. */
public final class ForgedTokens {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** More than the minute that clocks may differ by. */
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final ProviderKeys provider;
    private final PrivateKey ours = newKey();

    ForgedTokens(ProviderKeys provider) {
        this.provider = provider;
    }

    /** All kinds of them, each by what is wrong with it; the real one would be believed. */
    public Map<String, String> from(String real) {
        Token token = Token.read(real);
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("no token", "nonsense");
        forged.put("three parts without a sense", "bm8.bm8.bm8");
        forged.put(
                "the algorithm none and no signature",
                token.header("alg", "none").sealed(""));
        forged.put(
                "the algorithm none over the real signature",
                token.header("alg", "none").sealed(token.signature));
        forged.put("a key of our own", token.header("kid", "ours").signedBy(ours));
        forged.put("a key of our own in the provider's name", token.signedBy(ours));
        forged.put(
                "another role under the real signature",
                token.claims(ForgedTokens::otherRole).sealed(token.signature));
        forged.put(
                "the public key taken for a secret",
                token.header("alg", "HS256").signedWithSecret(publicPem()));
        forged.put(
                "another issuer, signed by itself",
                token.claims(ForgedTokens::otherIssuer).signedBy(ours));
        forged.put(
                "another issuer under the provider's key",
                token.claims(ForgedTokens::otherIssuer).signedBy(provider.own()));
        forged.put(
                "for another audience",
                token.claims(claims -> claims.put("aud", "cursus-portal")).signedBy(provider.own()));
        forged.put(
                "expired",
                token.claims(claims -> claims.put("exp", later(A_WHILE.negated())))
                        .signedBy(provider.own()));
        forged.put(
                "not valid yet",
                token.claims(claims -> claims.put("nbf", later(A_WHILE))).signedBy(provider.own()));
        return forged;
    }

    /** The real token's own claims under the provider's key: believed, which shows that it is the right key. */
    public String signedAgain(String real) {
        return Token.read(real).signedBy(provider.own());
    }

    private static void otherRole(ObjectNode claims) {
        String role = claims.path("roles").toString().contains("ADMINISTRATOR") ? "TRAINING_OFFICER" : "ADMINISTRATOR";
        claims.putArray("roles").add(role);
    }

    private static void otherIssuer(ObjectNode claims) {
        claims.put("iss", "https://identity.example.org");
    }

    private static long later(Duration duration) {
        return Instant.now().plus(duration).getEpochSecond();
    }

    /** As it stands in key files, from which careless verifiers take it as bytes. */
    private byte[] publicPem() {
        String key = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(provider.published().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(key)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static PrivateKey newKey() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token taken apart; each change gives another one. */
    private record Token(ObjectNode header, ObjectNode claims, String signature) {

        static Token read(String token) {
            String[] parts = token.split("\\.", -1);
            return new Token(object(parts[0]), object(parts[1]), parts[2]);
        }

        Token header(String name, String value) {
            return new Token(header.deepCopy().put(name, value), claims, signature);
        }

        Token claims(Consumer<ObjectNode> change) {
            ObjectNode changed = claims.deepCopy();
            change.accept(changed);
            return new Token(header, changed, signature);
        }

        String signedBy(PrivateKey key) {
            try {
                Signature signing = Signature.getInstance("SHA256withRSA");
                signing.initSign(key);
                signing.update(content().getBytes(StandardCharsets.US_ASCII));
                return sealed(ENCODER.encodeToString(signing.sign()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        String signedWithSecret(byte[] secret) {
            try {
                Mac signing = Mac.getInstance("HmacSHA256");
                signing.init(new SecretKeySpec(secret, "HmacSHA256"));
                return sealed(ENCODER.encodeToString(signing.doFinal(content().getBytes(StandardCharsets.US_ASCII))));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        String sealed(String with) {
            return content() + "." + with;
        }

        private String content() {
            return encoded(header) + "." + encoded(claims);
        }

        private static String encoded(ObjectNode part) {
            return ENCODER.encodeToString(Api.JSON.writeValueAsBytes(part));
        }

        private static ObjectNode object(String part) {
            return (ObjectNode) Api.JSON.readTree(Base64.getUrlDecoder().decode(part));
        }
    }
}
