package cursus.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Receipts, from the answer to a request to whoever checks them. */
class ReceiptDoorTest extends AtTheDoor {

    /** What stands before the 32 bytes of a key in its usual form (RFC 8410). */
    private static final byte[] BEFORE_THE_KEY = HexFormat.of().parseHex("302a300506032b6570032100");

    @Test
    void a_request_gets_a_receipt_which_everybody_finds_genuine() {
        String cohort = announce(2, "PT15M");
        enrolled(cohort, person());
        JsonNode stored = body(enrol(cohort, person(), "a-key", PAYER));

        JsonNode checked = body(check(receiptOf(stored)));

        assertThat(checked.get("cohort").stringValue()).isEqualTo(cohort);
        assertThat(checked.get("ticket")).isEqualTo(stored.get("ticket"));
        assertThat(checked.get("requestedAt")).isEqualTo(stored.get("requestedAt"));
        assertThat(checked.get("enrolment")).isEqualTo(stored.get("enrolment"));
        assertThat(checked.get("head").stringValue()).matches("[0-9a-f]{64}");
        assertThat(checked.get("entriesNow").longValue())
                .isGreaterThanOrEqualTo(checked.get("entries").longValue());
    }

    @Test
    void the_same_request_again_gets_the_same_receipt_and_so_does_who_reads_the_enrolment() {
        String cohort = announce(2, "PT15M");
        String person = person();
        String key = UUID.randomUUID().toString();

        JsonNode first = body(enrol(cohort, person, key, PAYER));
        JsonNode again = body(enrol(cohort, person, key, PAYER));
        JsonNode read = get(first.get("enrolment").stringValue(), person);

        assertThat(receiptOf(again)).isEqualTo(receiptOf(first));
        assertThat(receiptOf(read)).isEqualTo(receiptOf(first));
        assertThat(mine(person).get("items").get(0).has("receipt"))
                .as("in a list")
                .isFalse();
    }

    /** Nobody can tell a copy from the first one, and what it proves does not depend on who shows it. */
    @Test
    void a_copy_is_as_genuine_as_the_first_and_tells_nothing_about_the_person() {
        String cohort = announce(2, "PT15M");
        String person = person();
        String receipt = receiptOf(body(enrol(cohort, person, "a-key", PAYER)));

        JsonNode first = body(check(receipt));
        JsonNode copy = body(check(receipt));

        assertThat(copy).isEqualTo(first);
        assertThat(copy.propertyNames())
                .containsExactlyInAnyOrder(
                        "cohort", "enrolment", "ticket", "requestedAt", "entries", "head", "entriesNow");
        assertThat(new String(Base64.getUrlDecoder().decode(receipt.split("\\.", -1)[1]), StandardCharsets.UTF_8))
                .doesNotContain(person, "Camille");
    }

    @Test
    void what_we_did_not_sign_is_refused_in_the_readers_language() {
        String receipt = receiptOf(body(enrol(announce(2, "PT15M"), person(), "a-key", PAYER)));
        int middle = receipt.length() / 2;
        String altered = receipt.substring(0, middle)
                + (receipt.charAt(middle) == 'A' ? 'B' : 'A')
                + receipt.substring(middle + 1);

        assertThat(check(altered).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(typeOf(check(altered))).isEqualTo("urn:cursus:problem:receipt-altered");
        assertThat(body(check(altered)).get("title").stringValue()).isEqualTo("Reçu modifié");
        assertThat(typeOf(check(""))).isEqualTo("urn:cursus:problem:receipt-unreadable");
        assertThat(typeOf(check("A".repeat(5_000)))).isEqualTo("urn:cursus:problem:receipt-unreadable");
        assertThat(typeOf(send("{}"))).isEqualTo("urn:cursus:problem:receipt-unreadable");
        assertThat(typeOf(send("{\"receipt\": \"%s\"}".formatted("A".repeat(600_000)))))
                .isEqualTo("urn:cursus:problem:payload-too-large");
    }

    /** Only the JDK stands between the published key and the receipt, and nothing of ours. */
    @Test
    void anybody_checks_a_receipt_without_us_by_the_published_key() throws GeneralSecurityException {
        String receipt = receiptOf(body(enrol(announce(2, "PT15M"), person(), "a-key", PAYER)));
        String[] parts = receipt.split("\\.", -1);
        JsonNode key = body(client().get()
                        .uri("/api/enrolment/receipts/keys")
                        .retrieve()
                        .toEntity(JsonNode.class))
                .get("keys")
                .get(0);

        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(publicKey(key.get("x").stringValue()));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(key.has("d")).as("the private half").isFalse();
        assertThat(new JsonMapper().readTree(Base64.getUrlDecoder().decode(parts[0])))
                .isEqualTo(new JsonMapper()
                        .valueToTree(Map.of(
                                "alg", "EdDSA", "kid", key.get("kid").stringValue(), "typ", "cursus-receipt+jws")));
    }

    private static PublicKey publicKey(String x) throws GeneralSecurityException {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(BEFORE_THE_KEY);
        encoded.writeBytes(Base64.getUrlDecoder().decode(x));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
    }

    private static String receiptOf(JsonNode answer) {
        return answer.get("receipt").stringValue();
    }

    private ResponseEntity<JsonNode> check(String receipt) {
        return send("{\"receipt\": \"%s\"}".formatted(receipt));
    }

    /** By nobody: without a token. */
    private ResponseEntity<JsonNode> send(String json) {
        return client().post()
                .uri("/api/enrolment/receipts/check")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "fr")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .toEntity(JsonNode.class);
    }
}
