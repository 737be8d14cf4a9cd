package cursus.billing.invoices;

import java.util.Optional;

/**
 * Who is invoiced, as the registrant named them. Two service codes of one SIRET are two payers: they are never merged.
 *
 * @param serviceCode the buyer's service, where the buyer asks for one
 * @param engagementNumber the buyer's order, where the buyer asks for one
 */
public record Payer(
        String kind,
        String name,
        String siret,
        Optional<String> serviceCode,
        Optional<String> engagementNumber,
        Address address) {}
