package cursus.gateway.sessions;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.SessionRepository;

/** The portal's sessions, shared by all instances of the gateway. Safe for use by many threads. */
public final class StoredSessions implements SessionRepository<StoredSession> {

    private static final Logger log = LoggerFactory.getLogger(StoredSessions.class);

    private final SessionDocuments documents;
    private final SessionTimes times;
    private final Clock clock;

    StoredSessions(SessionDocuments documents, SessionTimes times, Clock clock) {
        this.documents = documents;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public StoredSession createSession() {
        return StoredSession.fresh(documents, times, clock);
    }

    @Override
    public void save(StoredSession session) {
        session.keep();
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        return find(id).orElse(null);
    }

    /**
     * The session as the store has it now.
     *
     * @throws SessionStoreAway when the store does not answer
     */
    public Optional<StoredSession> find(String id) {
        return SessionKey.of(id)
                .flatMap(key -> documents.find(key.documentId()).flatMap(document -> opened(document, key)));
    }

    @Override
    public void deleteById(String id) {
        SessionKey.of(id).map(SessionKey::documentId).ifPresent(documents::delete);
    }

    /**
     * The session as it is now, for one caller at a time among all instances of the gateway, until {@link #release}.
     *
     * @param atMost after so long others may have it, whatever became of the caller
     */
    public Optional<StoredSession> claim(String id, Duration atMost) {
        return SessionKey.of(id)
                .flatMap(key -> documents
                        .claim(key.documentId(), clock.instant(), atMost)
                        .flatMap(document -> opened(document, key)));
    }

    public void release(StoredSession claimed) {
        SessionKey.of(claimed.getId()).map(SessionKey::documentId).ifPresent(id -> {
            try {
                documents.release(id);
            } catch (SessionStoreAway away) {
                log.debug("the claim will run out by itself", away);
            }
        });
    }

    /** What has expired, or was written by a version that we don't understand, has ended. */
    private Optional<StoredSession> opened(Document document, SessionKey key) {
        try {
            StoredSession session = StoredSession.of(document, key, documents, times, clock);
            if (!session.isExpired()) {
                return Optional.of(session);
            }
        } catch (GeneralSecurityException | IOException | ClassNotFoundException | RuntimeException unreadable) {
            log.warn("a session can't be read and ends: {}", unreadable.toString());
        }
        documents.delete(key.documentId());
        return Optional.empty();
    }
}
