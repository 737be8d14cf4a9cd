package cursus.local;

/** The suite cannot start, for a reason that one sentence can say. */
final class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }
}
