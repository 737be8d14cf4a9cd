package cursus.enrolment.files.web;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.files.web.PayerForm.AddressForm;
import cursus.web.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayerFormTest {

    private static final String SIRET = "13002526500013";

    @Test
    void a_payer_is_taken_without_the_spaces_around_its_texts() {
        PayerForm form = form("\u00a0 Direction\u00a0: des exemples \u202f", "SRV-1", "1 rue de la Paix\n", "Paris");

        assertThat(form.errors()).isEmpty();
        assertThat(form.toPayer().name()).isEqualTo("Direction\u00a0: des exemples");
        assertThat(form.toPayer().address().street()).isEqualTo("1 rue de la Paix");
    }

    /** A line break, an escape, a zero-width space, a change of direction, a line separator, half a character. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\u001b", "\u0000", "\u200b", "\u202e", "\u2028", "\u2029", "\ud800"})
    void what_nobody_can_see_is_refused_in_every_text(String unseen) {
        String text = "a" + unseen + "b";

        assertThat(new PayerForm("ORGANISATION", text, SIRET, text, text, new AddressForm(text, "75002", text))
                        .errors())
                .containsExactly(
                        new FieldError("payer.name", "characters"),
                        new FieldError("payer.serviceCode", "characters"),
                        new FieldError("payer.engagementNumber", "characters"),
                        new FieldError("payer.address.street", "characters"),
                        new FieldError("payer.address.city", "characters"));
    }

    @Test
    void it_is_refused_at_the_edges_too() {
        assertThat(form("\u200bDirection", "SRV-1", "1 rue de la Paix", "Paris").errors())
                .containsExactly(new FieldError("payer.name", "characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0", "\u3000", "-", "…"})
    void a_text_that_is_required_has_a_letter_or_a_digit(String nothing) {
        assertThat(form(nothing, "SRV-1", nothing, nothing).errors())
                .containsExactly(
                        new FieldError("payer.name", "required"),
                        new FieldError("payer.address.street", "required"),
                        new FieldError("payer.address.city", "required"));
    }

    @Test
    void what_is_optional_and_blank_is_left_out() {
        PayerForm form = form("Direction", "\u00a0", "1 rue de la Paix", "Paris");

        assertThat(form.errors()).isEmpty();
        assertThat(form.toPayer().serviceCode()).isEmpty();
    }

    @Test
    void a_siret_of_zeros_is_refused() {
        PayerForm form = new PayerForm(
                "ORGANISATION", "Direction", "0".repeat(14), "", "", new AddressForm("1 rue", "75002", "Paris"));

        assertThat(form.errors()).containsExactly(new FieldError("payer.siret", "siret"));
    }

    private static PayerForm form(String name, String serviceCode, String street, String city) {
        return new PayerForm("ORGANISATION", name, SIRET, serviceCode, "", new AddressForm(street, "75002", city));
    }
}
