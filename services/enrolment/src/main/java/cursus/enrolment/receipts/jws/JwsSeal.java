package cursus.enrolment.receipts.jws;

import cursus.enrolment.receipts.CheckingKey;
import cursus.enrolment.receipts.Opened;
import cursus.enrolment.receipts.Opened.Genuine;
import cursus.enrolment.receipts.Opened.Reason;
import cursus.enrolment.receipts.Opened.Refused;
import cursus.enrolment.receipts.Receipt;
import cursus.enrolment.receipts.ReceiptSeal;
import cursus.messaging.Json;
import java.util.List;
import java.util.Optional;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import tools.jackson.databind.JsonNode;

/**
 * Receipts as compact JWS (RFC 7515) with EdDSA over Ed25519 (RFC 8037), which any JOSE library checks. The signature
 * follows from key and text alone, so that the same receipt always looks the same.
 */
final class JwsSeal implements ReceiptSeal {

    /** So that nothing else that may once be signed under one of these keys passes for a receipt. */
    static final String TYPE = "cursus-receipt+jws";

    private static final AlgorithmConstraints EDDSA_ALONE =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA);

    private final ReceiptKeys keys;
    private final ProviderContext signing = SwiftSignatures.context();

    /** @throws UnusableKey where the two halves of the key that signs don't belong together */
    JwsSeal(ReceiptKeys keys) {
        this.keys = keys;
        if (payloadOf(signed("a trial"), keys.own()).isEmpty()) {
            throw new UnusableKey("The key in cursus.enrolment.receipts.key (CURSUS_RECEIPT_KEY) has a public half (x)"
                    + " that does not belong to its private one (d).");
        }
    }

    @Override
    public String seal(Receipt receipt) {
        return signed(ReceiptJson.of(receipt));
    }

    @Override
    public Opened open(String text) {
        return CompactText.of(text).map(this::opened).orElseGet(() -> new Refused(Reason.UNREADABLE));
    }

    @Override
    public List<CheckingKey> keys() {
        return keys.known().stream().map(KnownKey::published).toList();
    }

    private String signed(String payload) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKeyIdHeaderValue(keys.own().id());
        signature.setHeader("typ", TYPE);
        signature.setPayload(payload);
        signature.setKey(keys.signing());
        signature.setProviderContext(signing);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException theProviderIsThere) {
            throw new IllegalStateException("a receipt could not be signed", theProviderIsThere);
        }
    }

    /**
     * The header has to be one that we write, whole and with nothing more: then it can ask for no other algorithm, name no
     * key of its own, and leave nothing to the library's opinion.
     */
    private Opened opened(CompactText text) {
        String id = text.header().path("kid").asString("");
        if (!text.header().equals(headerOf(id))) {
            return new Refused(Reason.UNREADABLE);
        }
        return keys.named(id).map(key -> verified(text.text(), key)).orElseGet(() -> new Refused(Reason.KEY_UNKNOWN));
    }

    private static JsonNode headerOf(String id) {
        return Json.mapper()
                .createObjectNode()
                .put("alg", AlgorithmIdentifiers.EDDSA)
                .put("kid", id)
                .put("typ", TYPE);
    }

    private static Opened verified(String text, KnownKey key) {
        return payloadOf(text, key)
                .map(payload -> ReceiptJson.read(payload)
                        .<Opened>map(Genuine::new)
                        .orElseGet(() -> new Refused(Reason.UNREADABLE)))
                .orElseGet(() -> new Refused(Reason.ALTERED));
    }

    /** Empty unless the key has signed exactly this. */
    private static Optional<String> payloadOf(String text, KnownKey key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(EDDSA_ALONE);
        signature.setKey(key.publicKey());
        try {
            signature.setCompactSerialization(text);
            return signature.verifySignature() ? Optional.of(signature.getPayload()) : Optional.empty();
        } catch (JoseException noSignature) {
            return Optional.empty();
        }
    }
}
