package cursus.load.relay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.result.UpdateResult;
import cursus.load.measuring.Crew;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The driver’s own guarded updates: one document each, as large as an order, with the same write concern. */
final class RawUpdates implements AutoCloseable {

    private static final int PAGE = 1_000;

    private final MongoClient client;
    private final MongoCollection<Document> documents;
    private long version;

    RawUpdates(String mongo, int count) {
        this.client = MongoClients.create(mongo);
        this.documents = client.getDatabase(OwnRelay.DATABASE)
                .getCollection("raw")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        documents.deleteMany(new Document());
        for (int from = 0; from < count; from += PAGE) {
            insert(from, Math.min(PAGE, count - from));
        }
    }

    /** Updates each document once. Tells how many a second. */
    double perSecond(int count, int threads) {
        long before = version++;
        return Crew.of(threads).share(count, number -> {
            UpdateResult updated = documents.updateOne(
                    and(eq("_id", OwnRelay.id(number)), eq("version", before)),
                    combine(set("revision", (int) before), inc("version", 1L)));
            if (updated.getMatchedCount() != 1) {
                throw new IllegalStateException("The store did not find document %d".formatted(number));
            }
        });
    }

    private void insert(int from, int count) {
        Order sample = Order.numbered(from);
        List<Document> page = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            page.add(new Document("_id", OwnRelay.id(i))
                    .append("version", 0L)
                    .append("revision", 0)
                    .append("text", sample.text()));
        }
        documents.insertMany(page, new InsertManyOptions().ordered(false));
    }

    @Override
    public void close() {
        client.close();
    }
}
