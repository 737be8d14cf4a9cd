package cursus.billing.invoices;

/**
 * What the operator settles once for all invoices.
 *
 * @param paymentDays days between the date of issue and the due date
 */
public record Terms(Seller seller, Vat vat, int paymentDays) {

    public Terms {
        if (!Siret.valid(seller.siret())) {
            throw new IllegalArgumentException("the seller's SIRET fails its check: " + seller.siret());
        }
        if (paymentDays < 0) {
            throw new IllegalArgumentException("negative payment days: " + paymentDays);
        }
    }
}
