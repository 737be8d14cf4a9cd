package cursus.billing.invoices;

/**
 * How value added tax treats the sale.
 *
 * @param category the EN 16931 category: E for exempt, O for outside
 * @param rate in per cent
 * @param exemption the legal reference that the document must show
 */
public record Vat(String category, String rate, String exemption) {}
