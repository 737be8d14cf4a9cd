package cursus.enrolment.receipts.jws;

import cursus.enrolment.receipts.CheckingKey;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.lang.HashUtil;

/** A key whose signatures are believed. */
record KnownKey(String id, String point, PublicKey publicKey) {

    /**
     * Empty for a key of another kind or curve. The id is the key's thumbprint (RFC 7638), whatever the JWK calls it: two
     * keys never share it, and nobody has to invent one.
     */
    static Optional<KnownKey> of(JsonWebKey jwk) {
        return jwk instanceof OctetKeyPairJsonWebKey pair
                        && OctetKeyPairJsonWebKey.SUBTYPE_ED25519.equals(pair.getSubtype())
                ? Optional.of(of(pair))
                : Optional.empty();
    }

    private static KnownKey of(OctetKeyPairJsonWebKey pair) {
        Map<String, Object> published = pair.toParams(OutputControlLevel.PUBLIC_ONLY);
        return new KnownKey(
                pair.calculateBase64urlEncodedThumbprint(HashUtil.SHA_256),
                String.valueOf(published.get(OctetKeyPairJsonWebKey.PUBLIC_KEY_MEMBER_NAME)),
                pair.getPublicKey());
    }

    CheckingKey published() {
        return new CheckingKey(id, point);
    }
}
