package cursus.enrolment.receipts.jws;

import static cursus.enrolment.receipts.jws.Samples.KEY;
import static cursus.enrolment.receipts.jws.Samples.KEY_ID;
import static cursus.enrolment.receipts.jws.Samples.RECEIPT;
import static cursus.enrolment.receipts.jws.Samples.sealOf;
import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.receipts.Opened.Reason;
import cursus.enrolment.receipts.Opened.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may send who wants a receipt that we never gave, or wants us to fall over it. */
class ForgedReceiptsTest {

    private static final Refused UNREADABLE = new Refused(Reason.UNREADABLE);
    private static final String SAID = ReceiptJson.of(RECEIPT);

    private final JwsSeal seal = sealOf(KEY);

    @Test
    void a_receipt_that_asks_for_no_signature_is_none() {
        for (String algorithm : new String[] {"none", "None", "NONE", ""}) {
            String header = "{\"alg\":\"%s\",\"kid\":\"%s\",\"typ\":\"%s\"}".formatted(algorithm, KEY_ID, JwsSeal.TYPE);
            assertThat(seal.open(encoded(header) + "." + encoded(SAID) + ".")).isEqualTo(UNREADABLE);
            assertThat(seal.open(encoded(header) + "." + encoded(SAID) + "." + signatureOf(seal.seal(RECEIPT))))
                    .isEqualTo(UNREADABLE);
        }
        String ours = seal.seal(RECEIPT);
        assertThat(seal.open(ours.substring(0, ours.lastIndexOf('.') + 1))).isEqualTo(new Refused(Reason.ALTERED));
    }

    static Stream<byte[]> publicKeyAsASecret() throws JoseException {
        PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(Samples.PUBLIC_KEY);
        byte[] point = Base64.getUrlDecoder().decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        return Stream.of(
                point,
                key.getPublicKey().getEncoded(),
                Samples.PUBLIC_KEY.getBytes(StandardCharsets.UTF_8),
                "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("publicKeyAsASecret")
    void the_public_key_is_no_secret_to_sign_with(byte[] secret) throws JoseException {
        JsonWebSignature forged = new JsonWebSignature();
        forged.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        forged.setKeyIdHeaderValue(KEY_ID);
        forged.setHeader("typ", JwsSeal.TYPE);
        forged.setPayload(SAID);
        forged.setKey(new HmacKey(secret));

        assertThat(seal.open(forged.getCompactSerialization())).isEqualTo(UNREADABLE);
    }

    @Test
    void a_key_that_the_text_brings_along_is_not_looked_at() throws JoseException {
        PublicJsonWebKey own = PublicJsonWebKey.Factory.newPublicJwk(Samples.OTHER_KEY);
        JsonWebSignature forged = signed(own, SAID, JwsSeal.TYPE);
        forged.setJwkHeader(PublicJsonWebKey.Factory.newPublicJwk(own.getPublicKey()));

        assertThat(seal.open(forged.getCompactSerialization())).isEqualTo(UNREADABLE);
    }

    @Test
    void something_else_under_our_key_is_no_receipt() throws JoseException {
        PublicJsonWebKey ours = PublicJsonWebKey.Factory.newPublicJwk(KEY);

        assertThat(seal.open(signed(ours, SAID, "JWT").getCompactSerialization()))
                .isEqualTo(UNREADABLE);
        assertThat(seal.open(signed(ours, "{}", JwsSeal.TYPE).getCompactSerialization()))
                .isEqualTo(UNREADABLE);
        assertThat(seal.open(signed(ours, "7", JwsSeal.TYPE).getCompactSerialization()))
                .isEqualTo(UNREADABLE);
    }

    static Stream<String> rubbish() {
        String nested = encoded("[".repeat(2_500));
        return Stream.of(
                "",
                " ",
                ".",
                "..",
                "...",
                "a.b.c",
                "reçu.reçu.reçu",
                "e30.e30.e30",
                "\u0000",
                nested + ".e30.e30",
                encoded("{\"alg\":5,\"kid\":[],\"typ\":null}") + ".e30.e30",
                encoded("[]") + ".e30.e30",
                encoded("{\"alg\":\"EdDSA\",\"alg\":\"none\"}") + ".e30.e30",
                Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {(byte) 0xff, (byte) 0xfe})
                        + ".e30.e30");
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void rubbish_is_called_so_and_does_no_harm(String text) {
        assertThat(seal.open(text)).isEqualTo(UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {4_097, 300_000})
    void what_is_longer_than_any_receipt_is_not_read(int length) {
        String longest = "A".repeat(length);

        assertThat(seal.open(longest)).isEqualTo(UNREADABLE);
        assertThat(seal.open(seal.seal(RECEIPT) + longest)).isEqualTo(UNREADABLE);
    }

    /** A number that is not below the order of the curve, which some checkers let pass as a second signature. */
    @Test
    void there_is_no_second_signature_for_the_same_words() {
        String ours = seal.seal(RECEIPT);
        byte[] signature = Base64.getUrlDecoder().decode(signatureOf(ours));
        signature[63] |= (byte) 0xe0;
        String said = ours.substring(0, ours.lastIndexOf('.') + 1);

        assertThat(seal.open(said + Base64.getUrlEncoder().withoutPadding().encodeToString(signature)))
                .isEqualTo(new Refused(Reason.ALTERED));
        assertThat(seal.open(said + encoded("x"))).isEqualTo(new Refused(Reason.ALTERED));
    }

    private static JsonWebSignature signed(PublicJsonWebKey key, String payload, String type) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKeyIdHeaderValue(KEY_ID);
        signature.setHeader("typ", type);
        signature.setPayload(payload);
        signature.setKey(key.getPrivateKey());
        return signature;
    }

    private static String signatureOf(String text) {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
