package cursus.billing;

import cursus.billing.invoices.Address;
import cursus.billing.invoices.InvoiceOrder;
import cursus.billing.invoices.Payer;
import cursus.billing.invoices.Sale;
import cursus.billing.invoices.Seller;
import cursus.billing.invoices.Terms;
import cursus.billing.invoices.Vat;
import cursus.messaging.Cause;
import cursus.messaging.Envelope;
import cursus.messaging.Received;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** Invented facts that tests share. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2027-06-15T07:00:00Z");
    public static final String PERSON = "7d1a7c52-5b0e-4b6f-8a50-2f3f1d6f9a01";

    private Samples() {}

    public static Terms terms() {
        Seller seller = new Seller("École d’exemple", "00021041900016", address());
        return new Terms(seller, new Vat("E", "0", "Exonération de TVA, CGI art. 261-4-4° a"), 30);
    }

    public static Sale sale(String enrolment) {
        return sale(enrolment, "EUR 7850.00");
    }

    public static Sale sale(String enrolment, String price) {
        return sale(enrolment, price, Optional.empty());
    }

    /** @param seats absent where it is one */
    public static Sale sale(String enrolment, String price, Optional<Integer> seats) {
        Payer payer = new Payer(
                "ORGANISATION",
                "Direction d’exemple",
                "00047110200012",
                Optional.of("SERV-01"),
                Optional.empty(),
                address());
        return new Sale(
                enrolment,
                PERSON,
                "ACAT27-041",
                payer,
                "Cycle des cadres dirigeants",
                LocalDate.of(2027, 9, 14),
                LocalDate.of(2027, 11, 30),
                Money.parse(price),
                seats);
    }

    public static InvoiceOrder order(String invoice) {
        return new InvoiceOrder(invoice, sale("enrolment-of-" + invoice));
    }

    public static Cause causeAt(Instant instant) {
        return new Cause("service:billing", "TESTED", "correlation-1", instant);
    }

    public static <T> Received<T> received(String name, String enrolment, long sequence, T event) {
        return received(name, enrolment, sequence, event, NOW);
    }

    public static <T> Received<T> received(String name, String enrolment, long sequence, T event, Instant at) {
        Envelope envelope = new Envelope(
                UUID.randomUUID().toString(),
                "cursus.enrolment.files." + name + ".v1",
                "cursus.enrolment.files",
                enrolment,
                at,
                sequence,
                "correlation-1",
                "person:" + PERSON,
                "REQUESTED",
                Optional.empty());
        return new Received<>(envelope, event, causeAt(at).because(name));
    }

    private static Address address() {
        return new Address("1 rue de l’Exemple", "75000", "Paris");
    }
}
