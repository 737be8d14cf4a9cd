package cursus.messaging.outbox;

import java.util.Optional;
import org.bson.Document;

/** An aggregate as it was read: what a guarded write has to match, and what it builds on. */
record Stored<S>(String id, long version, long sequence, long published, S state, Inbox inbox, Optional<String> trace) {

    int unpublished() {
        return Math.toIntExact(sequence - published);
    }

    static Inbox inboxOf(Optional<? extends Stored<?>> stored) {
        return stored.map(Stored::inbox).orElseGet(() -> new Inbox(new Document()));
    }
}
