package cursus.catalogue.documents;

/** What a document is for: how to behave, or on what terms one takes part. */
public enum DocumentKind {
    HOUSE_RULES,
    CONDITIONS
}
