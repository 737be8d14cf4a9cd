package cursus.messaging;

/** An event that can't be applied where it stands: one before it is missing, or its number is taken by another event. */
public final class OutOfOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean fork;

    private OutOfOrder(String message, boolean fork) {
        super(message);
        this.fork = fork;
    }

    public static OutOfOrder gap(Envelope envelope, long lastSeen) {
        return new OutOfOrder(
                "%s of %s follows %d: an event is missing".formatted(envelope.sequence(), envelope.subject(), lastSeen),
                false);
    }

    /** The first event that is seen of an aggregate is none that an aggregate begins with. */
    public static OutOfOrder unbegun(Envelope envelope) {
        return new OutOfOrder(
                "%s is told of %s, which has not begun".formatted(envelope.name(), envelope.subject()), false);
    }

    public static OutOfOrder fork(Envelope envelope, String seenId) {
        return new OutOfOrder(
                "%s was seen as %s and arrives as %s: the source was restored behind its log"
                        .formatted(envelope.sequence(), seenId, envelope.id()),
                true);
    }

    /** True where waiting can't help: two histories of one aggregate exist. */
    public boolean isFork() {
        return fork;
    }
}
