package cursus.messaging;

/** An aggregate holds as many unpublished events as it may; try again once the broker has taken some. */
public final class OutboxFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutboxFull(String collection, String id, int unpublished) {
        super("%s/%s waits for %d events to be published".formatted(collection, id, unpublished));
    }
}
