package cursus.checker.reading;

/** A part is away, so that nothing can be said about the suite; the message is one sentence for a person. */
public final class CannotLook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotLook(String sentence) {
        super(sentence);
    }

    public CannotLook(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
