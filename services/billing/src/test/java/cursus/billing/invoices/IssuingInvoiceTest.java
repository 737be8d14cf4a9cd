package cursus.billing.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.billing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class IssuingInvoiceTest {

    private final InMemoryInvoices invoices = new InMemoryInvoices();
    private final IssuingInvoice issuing = new IssuingInvoice(invoices, Samples.terms());

    @Test
    void the_first_invoice_has_number_one_and_follows_nothing() {
        Invoice invoice = issue("a", Samples.NOW);

        assertThat(invoice.documentNumber()).isEqualTo(1);
        assertThat(invoice.number()).isEqualTo("F00000001");
        assertThat(invoice.previousHash()).isEqualTo("0".repeat(64));
        assertThat(invoice.follows(ChainHead.NONE)).isTrue();
    }

    @Test
    void an_invoice_shows_one_line_over_the_price_exempt_from_vat_and_due_in_thirty_days() {
        Invoice invoice = issue("a", Samples.NOW);

        Money price = Money.parse("EUR 7850.00");
        assertThat(invoice.lines())
                .containsExactly(new InvoiceLine(
                        "Formation « Cycle des cadres dirigeants », du 14 septembre au 30 novembre 2027",
                        1,
                        price,
                        price));
        assertThat(invoice.total()).isEqualTo(price);
        assertThat(invoice.vat().category()).isEqualTo("E");
        assertThat(invoice.issuedOn()).isEqualTo(LocalDate.of(2027, 6, 15));
        assertThat(invoice.dueOn()).isEqualTo(LocalDate.of(2027, 7, 15));
    }

    @Test
    void three_seats_are_one_line_with_their_number_and_three_times_the_price() {
        Sale sale = Samples.sale("e-1", "EUR 7850.50", Optional.of(3));

        Invoice invoice = issuing.issue(new InvoiceOrder("a", sale), Samples.causeAt(Samples.NOW));

        Money price = Money.parse("EUR 7850.50");
        Money total = Money.parse("EUR 23551.50");
        assertThat(invoice.lines()).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualTo(3);
            assertThat(line.unitPrice()).isEqualTo(price);
            assertThat(line.amount()).isEqualTo(total);
        });
        assertThat(invoice.total()).isEqualTo(total);
        assertThat(invoice.follows(ChainHead.NONE)).isTrue();
    }

    @Test
    void the_next_invoice_takes_the_next_number_and_the_hash_of_the_one_before() {
        Invoice first = issue("a", Samples.NOW);
        Invoice second = issue("b", Samples.NOW);

        assertThat(second.number()).isEqualTo("F00000002");
        assertThat(second.follows(ChainHead.of(first))).isTrue();
    }

    @Test
    void issuing_the_same_document_again_finds_the_first_and_takes_no_number() {
        Invoice first = issue("a", Samples.NOW);
        Invoice again = issue("a", Samples.NOW.plus(Duration.ofDays(3)));

        assertThat(again).isEqualTo(first);
        assertThat(invoices.events()).containsExactly(InvoiceIssued.of(first));
        assertThat(issue("b", Samples.NOW).documentNumber()).isEqualTo(2);
    }

    @Test
    void a_date_never_goes_back_even_when_the_clock_does() {
        issue("a", Samples.NOW);
        Invoice second = issue("b", Samples.NOW.minus(Duration.ofDays(2)));

        assertThat(second.issuedOn()).isEqualTo(LocalDate.of(2027, 6, 15));
    }

    @Test
    void the_day_of_issue_is_that_of_paris() {
        Invoice invoice = issue("a", Instant.parse("2027-06-14T22:30:00Z"));

        assertThat(invoice.issuedOn()).isEqualTo(LocalDate.of(2027, 6, 15));
    }

    @Test
    void an_altered_invoice_no_longer_verifies() {
        Invoice invoice = issue("a", Samples.NOW);
        Invoice altered = new Invoice(
                invoice.invoice(),
                invoice.documentNumber(),
                invoice.number(),
                invoice.enrolment(),
                invoice.person(),
                invoice.cohort(),
                invoice.seller(),
                invoice.payer(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.lines(),
                Money.parse("EUR 785.00"),
                invoice.vat(),
                invoice.previousHash(),
                invoice.hash());

        assertThat(altered.follows(ChainHead.NONE)).isFalse();
    }

    @Test
    void a_seller_whose_siret_fails_its_check_is_refused_before_any_number_is_taken() {
        Terms terms = Samples.terms();
        Seller mistyped = new Seller("École", "00021041900017", terms.seller().address());

        assertThatThrownBy(() -> new Terms(mistyped, terms.vat(), 30)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void many_instances_at_once_leave_no_hole_and_no_double() throws Exception {
        new NumberingRun(invoices, 5, 400).run();
    }

    private Invoice issue(String id, Instant at) {
        return issuing.issue(Samples.order(id), Samples.causeAt(at));
    }
}
