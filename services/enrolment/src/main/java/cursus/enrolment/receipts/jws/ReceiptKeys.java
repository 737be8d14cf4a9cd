package cursus.enrolment.receipts.jws;

import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The key that signs, and all whose signatures are believed.
 *
 * @param known the one that signs first
 */
record ReceiptKeys(PrivateKey signing, List<KnownKey> known) {

    private static final String KEY = "The setting cursus.enrolment.receipts.key (CURSUS_RECEIPT_KEY) ";
    private static final String FORMER =
            "The setting cursus.enrolment.receipts.former-keys (CURSUS_RECEIPT_FORMER_KEYS) ";

    ReceiptKeys {
        known = List.copyOf(known);
    }

    /** @throws UnusableKey where the settings hold no key to sign with, or one that can't be used */
    static ReceiptKeys of(ReceiptSettings settings) {
        if (settings.key().isBlank()) {
            throw new UnusableKey(
                    KEY + "is missing: without a key of its own the service can’t sign the receipts of requests.");
        }
        JsonWebKey jwk = jwk(settings.key());
        KnownKey own = KnownKey.of(jwk).orElseThrow(ReceiptKeys::notAKey);
        PrivateKey signing = Optional.ofNullable(((PublicJsonWebKey) jwk).getPrivateKey())
                .map(SwiftSignatures::keyOf)
                .orElseThrow(() -> new UnusableKey(KEY + "holds a public key alone, by which nobody can sign."));
        List<KnownKey> known = new ArrayList<>(List.of(own));
        known.addAll(former(settings.formerKeys()));
        return new ReceiptKeys(signing, known);
    }

    KnownKey own() {
        return known.getFirst();
    }

    Optional<KnownKey> named(String id) {
        return known.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private static JsonWebKey jwk(String text) {
        try {
            return JsonWebKey.Factory.newJwk(text);
        } catch (JoseException unreadable) {
            throw notAKey();
        }
    }

    private static UnusableKey notAKey() {
        return new UnusableKey(KEY + "is no private JWK of the curve Ed25519 (kty OKP, with d and x).");
    }

    private static List<KnownKey> former(String set) {
        if (set.isBlank()) {
            return List.of();
        }
        try {
            return new JsonWebKeySet(set)
                    .getJsonWebKeys().stream()
                            .map(jwk -> KnownKey.of(jwk).orElseThrow(ReceiptKeys::notASet))
                            .toList();
        } catch (JoseException unreadable) {
            throw notASet();
        }
    }

    private static UnusableKey notASet() {
        return new UnusableKey(FORMER + "is no set of JWKs of the curve Ed25519, such as {\"keys\": […]}.");
    }
}
