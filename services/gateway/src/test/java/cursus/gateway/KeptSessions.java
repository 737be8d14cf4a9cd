package cursus.gateway;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import cursus.embedded.EmbeddedStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** What lies in the store, as somebody sees it who has the store and nothing else. */
final class KeptSessions implements AutoCloseable {

    private final MongoClient client;
    private final MongoCollection<Document> sessions;

    KeptSessions(EmbeddedStore store) {
        client = MongoClients.create(store.uri());
        sessions = client.getDatabase("gateway").getCollection("sessions");
    }

    /** The document of a browser's session. */
    Optional<Document> of(Browser browser) {
        return Optional.ofNullable(sessions.find(eq(idFor(browser))).first());
    }

    boolean has(String sessionId) {
        return sessions.countDocuments(eq(idOf(sessionId))) > 0;
    }

    void set(Browser browser, String field, Instant instant) {
        sessions.updateOne(eq(idFor(browser)), Updates.set(field, Date.from(instant)));
    }

    /** Every attribute of one gets the value that it has in the other. */
    void copyAttributes(Browser from, Browser to) {
        Document attributes = of(from).orElseThrow().get("attributes", Document.class);
        sessions.updateOne(eq(idFor(to)), Updates.set("attributes", attributes));
    }

    void flipABit(Browser browser) {
        Document attributes = of(browser).orElseThrow().get("attributes", Document.class);
        var attribute = attributes.entrySet().iterator().next();
        byte[] bytes = ((Binary) attribute.getValue()).getData();
        bytes[bytes.length / 2] ^= 1;
        sessions.updateOne(eq(idFor(browser)), Updates.set("attributes." + attribute.getKey(), new Binary(bytes)));
    }

    private static String idFor(Browser browser) {
        return idOf(browser.sessionId());
    }

    private static String idOf(String sessionId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
