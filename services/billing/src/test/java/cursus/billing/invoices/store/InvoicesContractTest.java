package cursus.billing.invoices.store;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.billing.Samples;
import cursus.billing.invoices.Invoice;
import cursus.billing.invoices.InvoiceOrder;
import cursus.billing.invoices.InvoiceSort;
import cursus.billing.invoices.InvoiceSort.By;
import cursus.billing.invoices.Invoices;
import cursus.billing.invoices.IssuingInvoice;
import cursus.billing.invoices.NumberingRun;
import cursus.billing.invoices.Payer;
import cursus.billing.invoices.Sale;
import cursus.billing.invoices.Terms;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    private static final int MANY = 1_000;

    @Autowired
    private Invoices invoices;

    @Test
    @Order(1)
    void without_any_invoice_there_is_no_last_one() {
        assertThat(invoices.last()).isEmpty();
        assertThat(invoices.sorted(InvoiceSort.NEWEST_FIRST, 0, 10)).isEmpty();
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

        assertThat(invoices.sorted(InvoiceSort.NEWEST_FIRST, 0, 2)).containsExactly(newer, older);
        assertThat(invoices.sorted(InvoiceSort.NEWEST_FIRST, 1, 1)).containsExactly(older);
    }

    @Test
    void they_come_in_any_order_and_those_that_are_equal_by_number() {
        Instant later = Samples.NOW.plus(Duration.ofDays(400));
        Invoice a = issue("sorted-a", "Zone d’exemple", 30, later);
        Invoice b = issue("sorted-b", "Zone d’exemple", 1, later.plus(Duration.ofDays(10)));
        Invoice c = issue("sorted-c", "Académie d’exemple", 30, later.plus(Duration.ofDays(10)));

        assertThat(sorted(By.NUMBER, a, b, c)).containsExactly(a, b, c);
        assertThat(sorted(By.ISSUED_ON, a, b, c)).containsExactly(a, b, c);
        assertThat(sorted(By.DUE_ON, a, b, c)).containsExactly(b, a, c);
        assertThat(sorted(By.PAYER, a, b, c)).containsExactly(c, a, b);
    }

    /** Backwards it is the same list, whole or in pages. */
    private List<Invoice> sorted(By by, Invoice... some) {
        List<Invoice> all = invoices.sorted(new InvoiceSort(by, false), 0, MANY);
        assertThat(invoices.sorted(new InvoiceSort(by, true), 0, MANY)).isEqualTo(all.reversed());
        assertThat(invoices.sorted(new InvoiceSort(by, false), 1, 2)).isEqualTo(all.subList(1, 3));
        return all.stream().filter(List.of(some)::contains).toList();
    }

    @Test
    void those_of_one_enrolment_are_found() {
        Invoice issued = issue("of-enrolment");

        assertThat(invoices.ofEnrolment("enrolment-of-of-enrolment")).isEqualTo(List.of(issued));
        assertThat(invoices.ofEnrolment("nobody")).isEmpty();
    }

    private Invoice issue(String id, String payer, int paymentDays, Instant at) {
        Terms terms = new Terms(Samples.terms().seller(), Samples.terms().vat(), paymentDays);
        Sale sale = Samples.sale("enrolment-of-" + id);
        Payer named = new Payer(
                sale.payer().kind(),
                payer,
                sale.payer().siret(),
                Optional.empty(),
                Optional.empty(),
                sale.payer().address());
        Sale sold = new Sale(
                sale.enrolment(),
                sale.person(),
                sale.cohort(),
                named,
                sale.title(),
                sale.startsOn(),
                sale.endsOn(),
                sale.price(),
                sale.seats());
        return new IssuingInvoice(invoices, terms).issue(new InvoiceOrder(id, sold), Samples.causeAt(at));
    }

    private Invoice issue(String id) {
        return new IssuingInvoice(invoices, Samples.terms()).issue(Samples.order(id), Samples.causeAt(Samples.NOW));
    }
}
