package cursus.messaging;

/** What became of an event that was offered to a document. */
public enum Arrival {
    /** It was the next one, and is applied. */
    APPLIED,
    /** It had been applied before; nothing changed. */
    REPEATED
}
