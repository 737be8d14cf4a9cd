package cursus.local.services;

/** A part of the suite did not start. The cause is for its log file; the message is one sentence for a person. */
public final class StartFailed extends RuntimeException {

    /** Says which part did not start, and why. */
    public StartFailed(String part, Throwable cause) {
        super(part + " did not start: " + innermost(cause), cause);
    }

    private static String innermost(Throwable cause) {
        Throwable inner = cause;
        for (Throwable next = inner.getCause(); next != null; next = inner.getCause()) {
            inner = next;
        }
        String message = inner.getMessage();
        String firstLine = message == null ? "" : message.lines().findFirst().orElse("");
        return firstLine.isBlank() ? inner.getClass().getSimpleName() : firstLine;
    }
}
