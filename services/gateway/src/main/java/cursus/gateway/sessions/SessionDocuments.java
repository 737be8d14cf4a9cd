package cursus.gateway.sessions;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/**
 * The collection of the sessions. Every change names its document and none makes one: a request that comes late cannot
 * bring back a session that has ended.
 */
final class SessionDocuments {

    static final String ID = "_id";
    static final String CREATED = "createdAt";
    static final String ACCESSED = "lastAccessedAt";
    static final String EXPIRES = "expiresAt";
    static final String ATTRIBUTES = "attributes";
    private static final String RENEWING = "renewingUntil";

    private final MongoCollection<Document> collection;
    private volatile boolean indexed;

    SessionDocuments(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    Optional<Document> find(String id) {
        return asked(() -> Optional.ofNullable(collection.find(eq(ID, id)).first()));
    }

    /** The index comes before the first document: the embedded store can't make a collection in two ways at once. */
    void insert(Document session) {
        if (!indexed) {
            createIndex();
            indexed = true;
        }
        asked(() -> collection.insertOne(session));
    }

    void put(String id, String attribute, byte[] sealed) {
        change(id, set(ATTRIBUTES + "." + attribute, new Binary(sealed)));
    }

    void remove(String id, String attribute) {
        change(id, unset(ATTRIBUTES + "." + attribute));
    }

    void touch(String id, Instant lastAccessedAt, Instant expiresAt) {
        change(id, combine(set(ACCESSED, Date.from(lastAccessedAt)), set(EXPIRES, Date.from(expiresAt))));
    }

    /** @return whether there was one */
    boolean delete(String id) {
        return asked(() -> collection.deleteOne(eq(ID, id))).getDeletedCount() > 0;
    }

    /** The session as it is, for whoever may renew its tokens now; empty while another one does, or when it has ended. */
    Optional<Document> claim(String id, Instant now, Duration atMost) {
        Bson free = or(exists(RENEWING, false), lt(RENEWING, Date.from(now)));
        return asked(() -> Optional.ofNullable(collection.findOneAndUpdate(
                and(eq(ID, id), free),
                set(RENEWING, Date.from(now.plus(atMost))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))));
    }

    void release(String id) {
        change(id, unset(RENEWING));
    }

    long deleteExpired(Instant now) {
        return asked(() -> collection.deleteMany(lte(EXPIRES, Date.from(now)))).getDeletedCount();
    }

    /** MongoDB then deletes by itself what has expired, and the sweep finds it without a scan. */
    private void createIndex() {
        asked(() -> collection.createIndex(
                Indexes.ascending(EXPIRES), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS)));
    }

    private void change(String id, Bson update) {
        asked(() -> collection.updateOne(eq(ID, id), update));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException unanswered) {
            throw new SessionStoreAway(unanswered);
        }
    }
}
