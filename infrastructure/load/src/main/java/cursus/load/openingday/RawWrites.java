package cursus.load.openingday;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import cursus.load.measuring.Crew;
import cursus.load.measuring.Figures;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/**
 * The driver’s own writes, of documents as large as the service’s, by as many threads and with the same write concern: an
 * insert for each request, and the one guarded write that a plain design makes for each, all of them of one document.
 */
final class RawWrites implements AutoCloseable {

    static final String INSERTS = "raw inserts of a file’s size, 64 threads, per s";
    static final String GUARDED = "raw guarded writes of one document of a ledger’s size, 64 threads, per s";

    private static final String LEDGER = "ledger";
    private static final String VERSION = "version";
    private static final String STATE = "state";

    private final MongoClient client;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> ledgers;
    private final String file;
    private final String ledger;
    private final LongAdder attempts = new LongAdder();

    private RawWrites(String mongo, DocumentSizes sizes) {
        this.client = MongoClients.create(mongo);
        MongoDatabase database = client.getDatabase("load").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.files = database.getCollection("rawFiles");
        this.ledgers = database.getCollection("rawLedgers");
        this.file = filling(UUID.randomUUID().toString(), sizes.file());
        this.ledger = filling(LEDGER, sizes.ledger());
    }

    static void measure(String mongo, DocumentSizes sizes, int requests, Figures figures) {
        figures.put("size of an enrolment file, bytes", sizes.file());
        figures.put("size of the ledger, bytes", sizes.ledger());
        try (RawWrites raw = new RawWrites(mongo, sizes)) {
            raw.empty();
            figures.put(INSERTS, Crew.of(Rush.CLIENTS).share(requests, _ -> raw.insert()));
            figures.put(GUARDED, Crew.of(Rush.CLIENTS).share(requests, _ -> raw.decide()));
            figures.put("raw attempts for each guarded write", raw.attempts.doubleValue() / requests);
        }
    }

    private void empty() {
        files.deleteMany(new Document());
        ledgers.deleteMany(new Document());
        ledgers.insertOne(document(LEDGER, ledger));
    }

    private void insert() {
        files.insertOne(document(UUID.randomUUID().toString(), file));
    }

    /** Reads, and writes unless somebody else did so meanwhile; then the same again. */
    private void decide() {
        boolean won = false;
        while (!won) {
            attempts.increment();
            Document found =
                    Objects.requireNonNull(ledgers.find(eq("_id", LEDGER)).first());
            long version = found.get(VERSION, Number.class).longValue();
            won = ledgers.updateOne(
                                    and(eq("_id", LEDGER), eq(VERSION, version)),
                                    combine(set(STATE, ledger), inc(VERSION, 1L)))
                            .getMatchedCount()
                    == 1;
        }
    }

    /** With which a document has so many bytes. */
    private static String filling(String id, int bytes) {
        int empty = new RawBsonDocument(document(id, ""), new DocumentCodec())
                .getByteBuffer()
                .remaining();
        return "x".repeat(Math.max(0, bytes - empty));
    }

    private static Document document(String id, String state) {
        return new Document("_id", id).append(VERSION, 1L).append(STATE, state);
    }

    @Override
    public void close() {
        client.close();
    }
}
