package cursus.billing.invoices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.joda.money.Money;

/**
 * An invoice as bytes that depend on nothing but its content: each field by name, length and text in a fixed order, so
 * that no two invoices read the same. The form is kept for ever, for old hashes must verify; another one takes another
 * first line.
 */
final class CanonicalForm {

    private final StringBuilder text = new StringBuilder("cursus-invoice-1\n");

    private CanonicalForm() {}

    /** SHA-256 over the previous document's hash and everything that this one says. */
    static String hashOf(Invoice invoice) {
        return sha256(new CanonicalForm().everything(invoice));
    }

    private String everything(Invoice invoice) {
        field("previousHash", invoice.previousHash());
        field("invoice", invoice.invoice());
        field("documentNumber", String.valueOf(invoice.documentNumber()));
        field("number", invoice.number());
        field("enrolment", invoice.enrolment());
        field("person", invoice.person());
        field("cohort", invoice.cohort());
        seller(invoice.seller());
        payer(invoice.payer());
        field("issuedOn", invoice.issuedOn().toString());
        field("dueOn", invoice.dueOn().toString());
        invoice.lines().forEach(this::line);
        money("total", invoice.total());
        vat(invoice.vat());
        return text.toString();
    }

    private void seller(Seller seller) {
        field("seller.name", seller.name());
        field("seller.siret", seller.siret());
        address("seller", seller.address());
    }

    private void payer(Payer payer) {
        field("payer.kind", payer.kind());
        field("payer.name", payer.name());
        field("payer.siret", payer.siret());
        payer.serviceCode().ifPresent(code -> field("payer.serviceCode", code));
        payer.engagementNumber().ifPresent(number -> field("payer.engagementNumber", number));
        address("payer", payer.address());
    }

    private void address(String whose, Address address) {
        field(whose + ".street", address.street());
        field(whose + ".postalCode", address.postalCode());
        field(whose + ".city", address.city());
    }

    private void line(InvoiceLine line) {
        field("line.label", line.label());
        field("line.quantity", String.valueOf(line.quantity()));
        money("line.unitPrice", line.unitPrice());
        money("line.amount", line.amount());
    }

    private void vat(Vat vat) {
        field("vat.category", vat.category());
        field("vat.rate", vat.rate());
        field("vat.exemption", vat.exemption());
    }

    private void money(String name, Money money) {
        field(name, money.getCurrencyUnit().getCode() + " " + money.getAmount().toPlainString());
    }

    private void field(String name, String value) {
        text.append(name)
                .append(':')
                .append(value.length())
                .append(':')
                .append(value)
                .append('\n');
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
