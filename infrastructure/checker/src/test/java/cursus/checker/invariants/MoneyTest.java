package cursus.checker.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class MoneyTest {

    private static final String NONE = "0".repeat(64);

    private final Invariant unbroken = new UnbrokenInvoices();
    private final Invariant once = new InvoicedOnce();
    private final Story story = new Story().seats("CapacityAccepted", "A", "capacity", 9);

    @Test
    void one_invoice_for_each_confirmation_in_one_chain_holds() {
        story.confirmed("one", "A", 1).confirmed("two", "A", 2);
        String first = invoice("one", 1, "2027-06-15", NONE);
        invoice("two", 2, "2027-06-15", first);
        assertThat(story.judgedBy(unbroken)).isEmpty();
        assertThat(story.judgedBy(once)).isEmpty();
    }

    @Test
    void a_party_is_invoiced_for_each_of_its_seats() {
        story.file("EnrolmentConfirmed", "one", "cohort", "A", "seats", 3);
        invoice("one", 1, "2027-06-15", NONE);
        assertThat(story.judgedBy(once)).singleElement().asString().endsWith("for each of 3 seats");
        ((ObjectNode) story.last().value().path("total")).put("amount", "23550.00");
        assertThat(story.judgedBy(once)).isEmpty();
    }

    @Test
    void a_hole_in_the_numbers_is_named_and_has_to_last() {
        invoice("one", 1, "2027-06-15", NONE);
        invoice("three", 3, "2027-06-15", NONE);
        assertThat(story.findings(unbroken).violations())
                .singleElement()
                .matches(violation ->
                        violation.mayPass() && violation.sentence().startsWith("no invoice has the number 2"));
    }

    @Test
    void a_number_given_twice_is_told_at_once() {
        String first = invoice("one", 1, "2027-06-15", NONE);
        invoice("two", 2, "2027-06-15", first);
        invoice("another", 2, "2027-06-15", first);
        assertThat(story.findings(unbroken).violations())
                .singleElement()
                .matches(violation ->
                        !violation.mayPass() && violation.sentence().endsWith("have the same number F00000002"));
    }

    @Test
    void a_broken_chain_and_a_date_that_goes_back_are_told() {
        invoice("one", 1, "2027-06-15", NONE);
        invoice("two", 2, "2027-06-14", NONE);
        assertThat(story.judgedBy(unbroken))
                .hasSize(2)
                .anyMatch(sentence -> sentence.endsWith("does not carry the hash of the one before"))
                .anyMatch(sentence -> sentence.endsWith("is of 2027-06-14, and the one before it of 2027-06-15"));
    }

    @Test
    void an_invoice_that_was_altered_no_longer_has_its_hash() {
        story.invoice("one", 1, "2027-06-15", NONE);
        ((ObjectNode) story.last().value()).put("dueOn", "2028-01-01");
        assertThat(story.judgedBy(unbroken))
                .singleElement()
                .asString()
                .endsWith("does not say what its hash was taken of");
    }

    @Test
    void a_confirmation_without_an_invoice_has_to_be_invoiced() {
        story.confirmed("one", "A", 1);
        assertThat(story.findings(once).violations())
                .singleElement()
                .matches(
                        violation -> violation.mayPass() && violation.sentence().endsWith("has no invoice"));
    }

    @Test
    void what_is_free_of_charge_has_no_invoice() {
        story.file("EnrolmentConfirmed", "one", "price", Map.of("amount", "0.00", "currency", "EUR"));
        assertThat(story.judgedBy(once)).isEmpty();
        assertThat(story.findings(once).examined()).containsEntry("free of charge", 1L);
    }

    @Test
    void a_second_invoice_another_price_and_an_invoice_for_nobody_are_told() {
        story.file("EnrolmentConfirmed", "one");
        story.file("EnrolmentConfirmed", "two", "price", Map.of("amount", "10.00", "currency", "EUR"));
        List.of("one", "two", "nobody").forEach(enrolment -> story.invoice(enrolment, 1, "2027-06-15", NONE));
        assertThat(story.judgedBy(once))
                .hasSize(2)
                .anyMatch(sentence -> sentence.contains("invoices enrolment nobody, which is not confirmed"))
                .anyMatch(sentence -> sentence.contains("and the price was"));
        story.invoice("one", 2, "2027-06-15", NONE);
        assertThat(story.judgedBy(once)).hasSize(3).anyMatch(sentence -> sentence.contains("has the invoices"));
    }

    private String invoice(String enrolment, int number, String issuedOn, String previousHash) {
        return story.invoice(enrolment, number, issuedOn, previousHash).last().text("hash");
    }
}
