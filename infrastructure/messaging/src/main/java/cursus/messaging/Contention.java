package cursus.messaging;

/** Others wrote the same aggregate faster, too many times in a row; the caller may try again. */
public final class Contention extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Contention(String collection, String id, int attempts) {
        super("%s/%s was written by others %d times in a row".formatted(collection, id, attempts));
    }
}
