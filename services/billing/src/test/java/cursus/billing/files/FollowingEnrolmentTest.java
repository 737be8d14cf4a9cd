package cursus.billing.files;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.billing.Samples;
import cursus.billing.invoices.InMemoryInvoices;
import cursus.billing.invoices.Invoice;
import cursus.billing.invoices.IssuingInvoice;
import cursus.billing.invoices.Sale;
import cursus.messaging.Cause;
import cursus.messaging.Json;
import cursus.messaging.Received;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class FollowingEnrolmentTest {

    private static final String ENROLMENT = "e-1";

    private final InMemoryBillingFiles files = new InMemoryBillingFiles();
    private final InMemoryInvoices invoices = new InMemoryInvoices();
    private final FollowingEnrolment following = new FollowingEnrolment(files);
    private final IssuingWhatIsDue issuing = new IssuingWhatIsDue(files, new IssuingInvoice(invoices, Samples.terms()));
    private final Cause later =
            Samples.causeAt(Samples.NOW.plus(Duration.ofMinutes(5))).because("DEADLINE");

    @Test
    void an_event_that_is_none_of_its_business_opens_a_file_in_which_nothing_is_due() {
        following.seen(Samples.received("EnrolmentRequested", ENROLMENT, 1, Map.of()));

        assertThat(file().standing()).isEqualTo(Standing.NOTHING_DUE);
        assertThat(file().dueAt()).isEmpty();
    }

    @Test
    void a_confirmation_makes_one_invoice_due_at_once() {
        following.confirmed(confirmation(Samples.sale(ENROLMENT)));

        assertThat(file().standing()).isEqualTo(Standing.DOCUMENT_DUE);
        assertThat(file().dueAt()).contains(Samples.NOW);
        assertThat(file().documents()).singleElement().satisfies(due -> {
            assertThat(due.document()).isEqualTo("e-1-1");
            assertThat(due.sale()).isEqualTo(Samples.sale(ENROLMENT));
        });
    }

    @Test
    void a_document_that_was_decided_before_numbers_of_seats_were_kept_is_over_one() {
        following.confirmed(confirmation(Samples.sale(ENROLMENT)));
        ObjectNode stored = Json.mapper().valueToTree(file());
        ((ObjectNode) stored.at("/documents/0/sale")).remove("seats");

        BillingFile read = Json.mapper().treeToValue(stored, BillingFile.class);

        assertThat(read).isEqualTo(file());
    }

    @Test
    void what_is_due_is_issued_once_however_often_it_is_tried() {
        following.confirmed(confirmation(Samples.sale(ENROLMENT)));
        issuing.issue(ENROLMENT, later);
        issuing.issue(ENROLMENT, later);

        assertThat(file().standing()).isEqualTo(Standing.INVOICED);
        assertThat(file().dueAt()).isEmpty();
        assertThat(invoices.states())
                .singleElement()
                .extracting(Invoice::invoice)
                .isEqualTo("e-1-1");
    }

    @Test
    void a_crash_between_the_issue_and_its_mark_issues_nothing_twice() {
        following.confirmed(confirmation(Samples.sale(ENROLMENT)));
        new IssuingInvoice(invoices, Samples.terms())
                .issue(file().firstDue().orElseThrow().order(), later);

        issuing.issue(ENROLMENT, later);

        assertThat(invoices.states()).hasSize(1);
        assertThat(file().standing()).isEqualTo(Standing.INVOICED);
    }

    @Test
    void a_confirmation_that_is_heard_twice_makes_one_document_due() {
        Received<Sale> confirmation = confirmation(Samples.sale(ENROLMENT));
        following.confirmed(confirmation);
        following.confirmed(confirmation);

        assertThat(file().documents()).hasSize(1);
    }

    @Test
    void a_free_enrolment_is_not_invoiced() {
        following.confirmed(confirmation(Samples.sale(ENROLMENT, "EUR 0.00")));

        assertThat(file().standing()).isEqualTo(Standing.NOTHING_DUE);
    }

    @Test
    void a_cancellation_after_the_invoice_leaves_a_correction_owed_and_the_invoice_as_it_is() {
        following.confirmed(confirmation(Samples.sale(ENROLMENT)));
        issuing.issue(ENROLMENT, later);
        following.cancelled(Samples.received("EnrolmentCancelled", ENROLMENT, 2, Map.of()));

        assertThat(file().standing()).isEqualTo(Standing.CORRECTION_OWED);
        assertThat(file().correction()).hasValueSatisfying(owed -> {
            assertThat(owed.since()).isEqualTo(Samples.NOW);
            assertThat(owed.because()).isEqualTo("ENROLMENT_CANCELLED");
        });
        assertThat(invoices.states()).hasSize(1);
    }

    @Test
    void a_cancellation_that_overtakes_the_issue_lets_the_decided_invoice_go_out_and_owes_its_correction() {
        following.confirmed(confirmation(Samples.sale(ENROLMENT)));
        following.cancelled(Samples.received("EnrolmentCancelled", ENROLMENT, 2, Map.of()));
        assertThat(file().standing()).isEqualTo(Standing.DOCUMENT_DUE);

        issuing.issue(ENROLMENT, later);

        assertThat(invoices.states()).hasSize(1);
        assertThat(file().standing()).isEqualTo(Standing.CORRECTION_OWED);
    }

    @Test
    void a_cancellation_before_any_confirmation_owes_nothing() {
        following.cancelled(Samples.received("EnrolmentCancelled", ENROLMENT, 1, Map.of()));

        assertThat(file().standing()).isEqualTo(Standing.NOTHING_DUE);
    }

    @Test
    void a_document_that_is_issued_later_keeps_the_correlation_of_the_confirmation() {
        following.confirmed(confirmation(Samples.sale(ENROLMENT)));

        assertThat(file().firstDue().orElseThrow().correlationId()).isEqualTo("correlation-1");
    }

    private BillingFile file() {
        return files.find(ENROLMENT).orElseThrow();
    }

    private static Received<Sale> confirmation(Sale sale) {
        return Samples.received("EnrolmentConfirmed", ENROLMENT, 1, sale);
    }
}
