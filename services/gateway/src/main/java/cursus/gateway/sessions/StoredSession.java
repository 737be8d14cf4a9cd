package cursus.gateway.sessions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.Session;

/**
 * A session in the hands of one request. A new one is written whole, before its request is answered. From then on each
 * change of an attribute is written at once and alone, so that requests side by side don't undo one another's.
 */
public final class StoredSession implements Session {

    private static final Logger log = LoggerFactory.getLogger(StoredSession.class);

    /** How exactly the store knows the last request; a write for each would cost more than it tells. */
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final SessionDocuments documents;
    private final SessionTimes times;
    private final Clock clock;
    private final Instant createdAt;
    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private volatile SessionKey key;
    private volatile Instant lastAccessedAt;
    private volatile Instant touchedAt;
    private volatile boolean kept;

    private StoredSession(
            SessionDocuments documents, SessionTimes times, Clock clock, SessionKey key, Instant createdAt) {
        this.documents = documents;
        this.times = times;
        this.clock = clock;
        this.key = key;
        this.createdAt = createdAt;
        this.lastAccessedAt = createdAt;
        this.touchedAt = createdAt;
    }

    static StoredSession fresh(SessionDocuments documents, SessionTimes times, Clock clock) {
        return new StoredSession(documents, times, clock, SessionKey.fresh(), clock.instant());
    }

    /** @throws GeneralSecurityException or one of the others when this version can't make sense of the document */
    static StoredSession of(
            Document document, SessionKey key, SessionDocuments documents, SessionTimes times, Clock clock)
            throws GeneralSecurityException, IOException, ClassNotFoundException {
        Instant createdAt = document.getDate(SessionDocuments.CREATED).toInstant();
        StoredSession session = new StoredSession(documents, times, clock, key, createdAt);
        session.lastAccessedAt = document.getDate(SessionDocuments.ACCESSED).toInstant();
        session.touchedAt = session.lastAccessedAt;
        session.kept = true;
        for (var attribute :
                document.get(SessionDocuments.ATTRIBUTES, Document.class).entrySet()) {
            String name = new String(Base64.getUrlDecoder().decode(attribute.getKey()), UTF_8);
            byte[] clear = key.open(name, ((Binary) attribute.getValue()).getData());
            session.attributes.put(name, Serialized.read(clear));
        }
        return session;
    }

    /** Whatever became of an attempt to write it, another one would not be made: there is no answer to make it for. */
    void keep() {
        if (!kept) {
            kept = true;
            documents.insert(document());
            touchedAt = lastAccessedAt;
        } else if (!lastAccessedAt.isBefore(touchedAt.plus(TOUCH_EVERY))) {
            touchedAt = lastAccessedAt;
            touch();
        }
    }

    @Override
    public String getId() {
        return key.id();
    }

    /**
     * What an earlier owner of the id might know leads nowhere any more: another document, another key. When the session
     * has ended meanwhile, nothing of it is taken along.
     */
    @Override
    public String changeSessionId() {
        String old = key.documentId();
        key = SessionKey.fresh();
        if (kept) {
            if (!documents.delete(old)) {
                attributes.clear();
            }
            documents.insert(document());
            touchedAt = lastAccessedAt;
        }
        return key.id();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As the interface wants it.
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
            return;
        }
        byte[] bytes = Serialized.of(value);
        attributes.put(name, value);
        if (kept) {
            documents.put(key.documentId(), field(name), key.seal(name, bytes));
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (attributes.remove(name) != null && kept) {
            documents.remove(key.documentId(), field(name));
        }
    }

    @Override
    public Instant getCreationTime() {
        return createdAt;
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastAccessedAt;
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        lastAccessedAt = at;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return times.idle();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        throw new UnsupportedOperationException("all sessions last equally long");
    }

    @Override
    public boolean isExpired() {
        return !clock.instant().isBefore(end());
    }

    private Instant end() {
        return times.endOf(createdAt, lastAccessedAt);
    }

    private Document document() {
        Document sealed = new Document();
        attributes.forEach(
                (name, value) -> sealed.append(field(name), new Binary(key.seal(name, Serialized.of(value)))));
        return new Document(SessionDocuments.ID, key.documentId())
                .append(SessionDocuments.CREATED, Date.from(createdAt))
                .append(SessionDocuments.ACCESSED, Date.from(lastAccessedAt))
                .append(SessionDocuments.EXPIRES, Date.from(end()))
                .append(SessionDocuments.ATTRIBUTES, sealed);
    }

    private void touch() {
        try {
            documents.touch(key.documentId(), lastAccessedAt, end());
        } catch (SessionStoreAway away) {
            // The page is ready, and a session that ends a minute early is no reason to withhold it.
            log.warn("a session's last access is not written: {}", String.valueOf(away.getCause()));
        }
    }

    /** A name of an attribute may hold dots, which part fields in the store. */
    private static String field(String attribute) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(attribute.getBytes(UTF_8));
    }
}
