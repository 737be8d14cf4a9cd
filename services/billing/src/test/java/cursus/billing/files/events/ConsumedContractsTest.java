package cursus.billing.files.events;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.billing.invoices.Sale;
import cursus.messaging.Json;
import cursus.testing.Contracts;
import org.junit.jupiter.api.Test;

class ConsumedContractsTest {

    private static final String ENROLMENT_FILES = "cursus.enrolment.files";

    @Test
    void every_example_of_a_confirmation_reads_as_a_sale() {
        for (String example : Contracts.examples(ENROLMENT_FILES, "EnrolmentConfirmed")) {
            Sale sale = Json.mapper().readValue(example, ConfirmedFields.class).toSale();

            assertThat(sale).hasNoNullFieldsOrProperties();
            assertThat(sale.payer()).hasNoNullFieldsOrProperties();
            assertThat(sale.payer().address()).hasNoNullFieldsOrProperties();
        }
    }

    @Test
    void every_example_of_a_cancellation_names_its_enrolment() {
        for (String example : Contracts.examples(ENROLMENT_FILES, "EnrolmentCancelled")) {
            assertThat(Json.mapper().readValue(example, CancelledFields.class).enrolment())
                    .isNotBlank();
        }
    }
}
