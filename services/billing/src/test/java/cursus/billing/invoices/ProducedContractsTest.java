package cursus.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.billing.Samples;
import cursus.messaging.Json;
import cursus.testing.Contracts;
import org.junit.jupiter.api.Test;

class ProducedContractsTest {

    private static final String SOURCE = "cursus.billing.invoices";

    @Test
    void an_invoice_is_announced_as_its_schema_says() {
        InMemoryInvoices invoices = new InMemoryInvoices();
        new IssuingInvoice(invoices, Samples.terms()).issue(Samples.order("a"), Samples.causeAt(Samples.NOW));

        invoices.events().forEach(event -> Contracts.assertValid(SOURCE, event));
    }

    /** Hashes are for ever: when this fails, the canonical form changed and old invoices no longer verify. */
    @Test
    void the_published_example_still_verifies() {
        for (String example : Contracts.examples(SOURCE, "InvoiceIssued")) {
            assertThat(Json.mapper().readValue(example, Invoice.class).follows(ChainHead.NONE))
                    .isTrue();
        }
    }
}
