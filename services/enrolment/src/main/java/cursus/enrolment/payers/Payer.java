package cursus.enrolment.payers;

import java.util.Optional;

/**
 * The organisation that is invoiced for an enrolment, often not the registrant's own bureau. These are facts about an
 * organisation, not about a person, so they may travel in events.
 *
 * @param kind {@code ORGANISATION}; individuals who pay for themselves come with their contract
 * @param serviceCode the buyer's service that handles the invoice, where the buyer demands one
 * @param engagementNumber the buyer's order, where the buyer demands one
 */
public record Payer(
        String kind,
        String name,
        String siret,
        Optional<String> serviceCode,
        Optional<String> engagementNumber,
        Address address) {

    public record Address(String street, String postalCode, String city) {}
}
