package cursus.billing.invoices;

/** A postal address in France. */
public record Address(String street, String postalCode, String city) {}
