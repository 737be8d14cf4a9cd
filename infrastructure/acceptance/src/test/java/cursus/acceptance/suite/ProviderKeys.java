package cursus.acceptance.suite;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** The key pair of the suite's identity provider. Nobody else has the private one. */
record ProviderKeys(PublicKey published, PrivateKey own) {

    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    /**
     * @param published as the provider tells everybody
     * @param own as the provider keeps it
     */
    static ProviderKeys of(JsonNode published, JsonNode own) {
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            JsonNode shown = published.path("keys").path(0);
            return new ProviderKeys(
                    rsa.generatePublic(new RSAPublicKeySpec(number(shown, "n"), number(shown, "e"))),
                    rsa.generatePrivate(new RSAPrivateCrtKeySpec(
                            number(own, "n"),
                            number(own, "e"),
                            number(own, "d"),
                            number(own, "p"),
                            number(own, "q"),
                            number(own, "dp"),
                            number(own, "dq"),
                            number(own, "qi"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, DECODER.decode(key.path(name).asString()));
    }
}
