package cursus.billing.invoices.store;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.billing.Samples;
import cursus.billing.invoices.Invoice;
import cursus.billing.invoices.Invoices;
import cursus.billing.invoices.IssuingInvoice;
import cursus.billing.invoices.NumberingRun;
import cursus.testing.WithKafkaAndMongo;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The promises of the port, kept by a real store. The run over numbers comes first, for it starts from none. */
@SpringBootTest
@WithKafkaAndMongo
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InvoicesContractTest {

    @Autowired
    private Invoices invoices;

    @Test
    @Order(1)
    void without_any_invoice_there_is_no_last_one() {
        assertThat(invoices.last()).isEmpty();
        assertThat(invoices.newestFirst(0, 10)).isEmpty();
    }

    @Test
    @Order(2)
    void several_instances_at_once_leave_no_hole_and_no_double() throws Exception {
        new NumberingRun(invoices, 3, 150).run();
    }

    @Test
    void an_invoice_is_read_back_as_it_was_issued() {
        Invoice issued = issue("read-back");

        assertThat(invoices.find("read-back")).contains(issued);
        assertThat(invoices.last()).contains(issued);
    }

    @Test
    void the_newest_come_first_page_by_page() {
        Invoice older = issue("older");
        Invoice newer = issue("newer");

        assertThat(invoices.newestFirst(0, 2)).containsExactly(newer, older);
        assertThat(invoices.newestFirst(1, 1)).containsExactly(older);
    }

    @Test
    void those_of_one_enrolment_are_found() {
        Invoice issued = issue("of-enrolment");

        assertThat(invoices.ofEnrolment("enrolment-of-of-enrolment")).isEqualTo(List.of(issued));
        assertThat(invoices.ofEnrolment("nobody")).isEmpty();
    }

    private Invoice issue(String id) {
        return new IssuingInvoice(invoices, Samples.terms()).issue(Samples.order(id), Samples.causeAt(Samples.NOW));
    }
}
