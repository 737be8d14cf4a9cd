package cursus.gateway.finance;

import cursus.gateway.portal.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An issued invoice, as billing shows it. */
public record Invoice(
        String invoice,
        String number,
        long documentNumber,
        String enrolment,
        String cohort,
        Party seller,
        Party payer,
        LocalDate issuedOn,
        LocalDate dueOn,
        List<Line> lines,
        Amount total,
        Vat vat,
        Optional<String> previousHash,
        String hash) {

    /** Whether an earlier document stands behind this one. */
    public boolean chained() {
        return previousHash.filter(hash -> !hash.isBlank()).isPresent();
    }

    /** Who sells, or who pays. */
    public record Party(
            String name,
            String siret,
            Optional<String> serviceCode,
            Optional<String> engagementNumber,
            Address address) {}

    /** Where a party is found. */
    public record Address(String street, String postalCode, String city) {}

    /** What is invoiced. */
    public record Line(String label, BigDecimal quantity, Amount unitPrice, Amount amount) {}

    /** Why no tax is due, or how much. */
    public record Vat(String category, BigDecimal rate, Optional<String> exemption) {}
}
