package cursus.billing.files;

/** Where a billing file stands. */
public enum Standing {
    /** Nothing was ever due. */
    NOTHING_DUE,
    /** A document is decided and not issued yet. */
    DOCUMENT_DUE,
    /** The documents issued say what is due. */
    INVOICED,
    /** They don't any more: a correcting document is owed. */
    CORRECTION_OWED
}
