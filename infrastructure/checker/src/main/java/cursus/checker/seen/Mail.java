package cursus.checker.seen;

/** One mail in the mailbox. */
public record Mail(String id, String to, String messageId) {}
