package cursus.enrolment.receipts.jws;

import static cursus.enrolment.receipts.jws.Samples.KEY;
import static cursus.enrolment.receipts.jws.Samples.PUBLIC_KEY;
import static cursus.enrolment.receipts.jws.Samples.sealOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ReceiptKeysTest {

    /** No other part is needed to find this out. */
    @Test
    void without_a_key_the_service_ends_and_says_which_setting_is_missing_and_where_it_is_told_how_to_make_one(
            CapturedOutput output) {
        SpringApplicationBuilder service =
                new SpringApplicationBuilder(ReceiptSealConfiguration.class).web(WebApplicationType.NONE);

        assertThatThrownBy(() -> service.run("--cursus.enrolment.receipts.key=", "--spring.main.banner-mode=off"))
                .hasRootCauseInstanceOf(UnusableKey.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The setting cursus.enrolment.receipts.key (CURSUS_RECEIPT_KEY) is missing")
                .contains("Make a key as docs/operations.md says")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret-text",
                "{}",
                "[]",
                "{\"kty\":5}",
                "{\"kty\":\"oct\",\"k\":\"c2VjcmV0LXRleHQ\"}",
                "{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AAAA\",\"y\":\"AAAA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\"}"
            })
    void what_is_no_key_of_that_kind_is_refused_and_not_repeated(String setting) {
        assertThatThrownBy(() -> sealOf(setting))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("CURSUS_RECEIPT_KEY")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void a_public_key_alone_can_not_sign() {
        assertThatThrownBy(() -> sealOf(PUBLIC_KEY)).hasMessageContaining("public key alone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo | Xfy7iK6gBqvIa9TwC5NNiQKufOZJ3QRcTS41BCeyeos",
                "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo | AAAA",
                "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A | AAAA"
            })
    void halves_that_do_not_belong_together_are_found_before_anything_is_signed(String half, String another) {
        assertThatThrownBy(() -> sealOf(KEY.replace(half, another))).isInstanceOf(UnusableKey.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no set", "{}", "[]", PUBLIC_KEY, "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}"})
    void former_keys_that_can_not_be_read_are_refused(String formerKeys) {
        assertThatThrownBy(() -> sealOf(KEY, formerKeys))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("CURSUS_RECEIPT_FORMER_KEYS");
    }

    @Test
    void the_set_that_the_service_publishes_can_be_given_back_to_it() {
        String published =
                "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"use\":\"sig\",\"alg\":\"EdDSA\",\"kid\":\"%s\",\"x\":\"%s\"}]}"
                        .formatted(Samples.KEY_ID, "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");

        assertThat(sealOf(Samples.OTHER_KEY, published).keys())
                .last()
                .extracting(key -> key.id())
                .isEqualTo(Samples.KEY_ID);
    }

    @Test
    void settings_that_somebody_prints_tell_no_key() {
        assertThat(new ReceiptSettings(KEY, "").toString()).doesNotContain("nWGx");
    }
}
