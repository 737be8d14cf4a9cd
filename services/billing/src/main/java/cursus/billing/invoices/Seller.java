package cursus.billing.invoices;

/** Who invoices. */
public record Seller(String name, String siret, Address address) {}
