package cursus.checker.invariants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The hash that an invoice must have, taken from the event alone: each field by name, length and text, in the order that
 * billing keeps for ever.
 */
final class InvoiceSeal {

    private static final List<String> ADDRESS = List.of("address.street", "address.postalCode", "address.city");

    private final StringBuilder text = new StringBuilder("cursus-invoice-1\n");

    private InvoiceSeal() {}

    static String of(JsonNode invoice) {
        return sha256(new InvoiceSeal().everything(invoice));
    }

    private String everything(JsonNode invoice) {
        fields("", invoice, List.of("previousHash", "invoice", "documentNumber", "number"));
        fields("", invoice, List.of("enrolment", "person", "cohort"));
        fields("seller.", invoice.path("seller"), List.of("name", "siret"));
        fields("seller.", invoice.path("seller"), ADDRESS);
        fields("payer.", invoice.path("payer"), List.of("kind", "name", "siret", "serviceCode", "engagementNumber"));
        fields("payer.", invoice.path("payer"), ADDRESS);
        fields("", invoice, List.of("issuedOn", "dueOn"));
        invoice.path("lines").forEach(line -> {
            fields("line.", line, List.of("label", "quantity"));
            money("line.unitPrice", line.path("unitPrice"));
            money("line.amount", line.path("amount"));
        });
        money("total", invoice.path("total"));
        fields("vat.", invoice.path("vat"), List.of("category", "rate", "exemption"));
        return text.toString();
    }

    /** What is absent is left out. The address's own name is no part of a field's. */
    private void fields(String prefix, JsonNode node, List<String> names) {
        for (String name : names) {
            JsonNode found = node.at("/" + name.replace('.', '/'));
            if (!found.isMissingNode()) {
                field(prefix + name.replace("address.", ""), found.asString());
            }
        }
    }

    private void money(String name, JsonNode money) {
        field(
                name,
                "%s %s"
                        .formatted(
                                money.path("currency").asString(""),
                                money.path("amount").asString("")));
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
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
