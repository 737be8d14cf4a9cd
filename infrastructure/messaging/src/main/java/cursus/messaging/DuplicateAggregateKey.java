package cursus.messaging;

/** Another aggregate already has a value that must be unique; nothing was written. */
public final class DuplicateAggregateKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DuplicateAggregateKey(String collection, String id, Throwable cause) {
        super("%s/%s repeats a value that is unique there".formatted(collection, id), cause);
    }
}
