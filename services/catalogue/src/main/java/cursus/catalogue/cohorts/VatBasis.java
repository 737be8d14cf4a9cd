package cursus.catalogue.cohorts;

/** Why no VAT is charged on a price. Who sells settles it; invoices name it. */
public enum VatBasis {
    /** Continuing training, CGI art. 261-4-4° a: category E of EN 16931. */
    EXEMPT,
    /** The seller has declared itself outside VAT: category O of EN 16931. */
    OUT_OF_SCOPE
}
