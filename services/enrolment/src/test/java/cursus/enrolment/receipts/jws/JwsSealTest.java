package cursus.enrolment.receipts.jws;

import static cursus.enrolment.receipts.jws.Samples.KEY;
import static cursus.enrolment.receipts.jws.Samples.KEY_ID;
import static cursus.enrolment.receipts.jws.Samples.OTHER_KEY;
import static cursus.enrolment.receipts.jws.Samples.PUBLIC_KEY;
import static cursus.enrolment.receipts.jws.Samples.RECEIPT;
import static cursus.enrolment.receipts.jws.Samples.sealOf;
import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.receipts.CheckingKey;
import cursus.enrolment.receipts.Opened;
import cursus.enrolment.receipts.Opened.Genuine;
import cursus.enrolment.receipts.Opened.Reason;
import cursus.enrolment.receipts.Opened.Refused;
import cursus.enrolment.receipts.Receipt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JwsSealTest {

    private static final String TEXT =
            "eyJhbGciOiJFZERTQSIsImtpZCI6ImtQcktfcW14VldhWVZBOXd3QkY2SXVvM3ZWeno3VHhIQ1R3WEJ5Z3JTNGsiLCJ0eXAiOiJjdXJzdXMtcmVjZWlwdCtqd3MifQ"
                    + ".eyJjb2hvcnQiOiJBQ0FULTA0MS1QMSIsImVucm9sbWVudCI6IjRmMGMyYjdlLTZhNTEtNGEzZS05ZDFkLTBjOWY1YjBhN2UxMSIsInRpY2tldCI6NywicmVxdWVzdGVkQXQiOiIyMDI3LTA2LTE0VDA3OjAwOjAwLjEyNVoiLCJlbnRyaWVzIjo1LCJoZWFkIjoiOWY4NmQwODE4ODRjN2Q2NTlhMmZlYWEwYzU1YWQwMTVhM2JmNGYxYjJiMGI4MjJjZDE1ZDZjMTViMGYwMGEwOCJ9"
                    + ".M3FzpMO0kKBKyqLRp0LlC7Ira3vNTPyIK35Vv1W3QzJF7urMV8ZWqPbA4slHLwLs76m4P42GVTe95RYTV22WAA";

    private final JwsSeal seal = sealOf(KEY);

    /** Also after an update of a library: who asks again must get the same letters. */
    @Test
    void the_same_receipt_is_always_the_same_text() {
        assertThat(seal.seal(RECEIPT)).isEqualTo(TEXT);
        assertThat(sealOf(KEY).seal(RECEIPT)).isEqualTo(TEXT);
    }

    @Test
    void a_receipt_is_opened_as_it_was_sealed_and_so_is_every_copy() {
        assertThat(seal.open(TEXT)).isEqualTo(new Genuine(RECEIPT));
        assertThat(seal.open(new String(TEXT.toCharArray()))).isEqualTo(new Genuine(RECEIPT));
    }

    @Test
    void no_letter_of_it_can_be_another() {
        for (int place = 0; place < TEXT.length(); place++) {
            for (char other : new char[] {'A', 'B', '9', '.'}) {
                String changed = TEXT.substring(0, place) + other + TEXT.substring(place + 1);
                assertThat(changed.equals(TEXT) ? new Refused(Reason.ALTERED) : seal.open(changed))
                        .as("%s at %d", other, place)
                        .isInstanceOf(Refused.class);
            }
        }
    }

    /** The last letter of each part has bits that mean nothing, which lenient readers pass over. */
    @Test
    void bits_that_mean_nothing_can_be_nothing_else() {
        assertThat(TEXT).endsWith("WAA");
        assertThat(refused(TEXT.replaceFirst("WAA$", "WAB"))).isEqualTo(Reason.UNREADABLE);
        assertThat(refused(TEXT + "=")).isEqualTo(Reason.UNREADABLE);
        assertThat(refused(TEXT + "\n")).isEqualTo(Reason.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "ticket":7       | "ticket":1
                    00:00.125Z       | 00:00.025Z
                    "entries":5      | "entries":4
                    ACAT-041         | ACAT-042
                    9f86d081         | 8f86d081
                    4f0c2b7e         | 5f0c2b7e
                    """)
    void who_changes_what_it_says_has_no_signature_for_it(String said, String claimed) {
        String[] parts = TEXT.split("\\.", -1);
        String payload = decoded(parts[1]);
        assertThat(payload).contains(said);

        assertThat(refused(parts[0] + "." + encoded(payload.replace(said, claimed)) + "." + parts[2]))
                .isEqualTo(Reason.ALTERED);
    }

    @Test
    void the_signature_of_another_receipt_is_not_this_ones() {
        Receipt other = new Receipt("ACAT-041-P1", RECEIPT.enrolment(), 1, Instant.EPOCH, 0, "0".repeat(64));
        String[] parts = TEXT.split("\\.", -1);
        String[] others = seal.seal(other).split("\\.", -1);

        assertThat(refused(parts[0] + "." + parts[1] + "." + others[2])).isEqualTo(Reason.ALTERED);
    }

    @Test
    void a_key_that_is_not_ours_is_not_believed_whatever_it_is_called() {
        JwsSeal stranger = sealOf(OTHER_KEY);
        String[] parts = TEXT.split("\\.", -1);
        String[] strangers = stranger.seal(RECEIPT).split("\\.", -1);

        assertThat(refused(stranger.seal(RECEIPT))).isEqualTo(Reason.KEY_UNKNOWN);
        assertThat(refused(parts[0] + "." + strangers[1] + "." + strangers[2])).isEqualTo(Reason.ALTERED);
    }

    @Test
    void after_a_change_of_keys_what_the_former_one_signed_is_still_genuine() {
        JwsSeal later = sealOf(OTHER_KEY, "{\"keys\":[%s]}".formatted(PUBLIC_KEY));

        assertThat(later.open(TEXT)).isEqualTo(new Genuine(RECEIPT));
        assertThat(later.open(later.seal(RECEIPT))).isEqualTo(new Genuine(RECEIPT));
        assertThat(later.seal(RECEIPT)).isNotEqualTo(TEXT);
        assertThat(later.keys())
                .hasSize(2)
                .last()
                .isEqualTo(new CheckingKey(KEY_ID, "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
    }

    private Reason refused(String text) {
        Opened opened = seal.open(text);
        assertThat(opened).isInstanceOf(Refused.class);
        return opened instanceof Refused(Reason reason) ? reason : Reason.UNREADABLE;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
