package cursus.load.catalogue;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The driver’s own reading of what a page of the list shows, and of what a search would have to look through. */
final class RawReads implements AutoCloseable {

    private static final String DATABASE = "catalogue";
    private static final int PAGE = 20;
    private static final int INSERTED = 500;
    private static final Bson SHOWN = include(
            "state.contents.title",
            "state.contents.family",
            "state.contents.summary",
            "state.contents.branches",
            "state.contents.places",
            "state.contents.duration");

    private final MongoClient client;
    private final MongoCollection<Document> programmes;
    private final MongoCollection<Document> cohorts;

    RawReads(String mongo) {
        this.client = MongoClients.create(mongo);
        MongoDatabase database = client.getDatabase(DATABASE);
        this.programmes = database.getCollection("programmes");
        this.cohorts = database.getCollection("cohorts");
    }

    void fill(Season season) {
        insert(programmes, season.programmes());
        insert(cohorts, season.cohorts());
    }

    /** Twenty programmes by their ids, and their cohorts. */
    void page(int number) {
        int first = number * PAGE % (Season.PROGRAMMES - PAGE);
        List<String> codes =
                IntStream.range(first, first + PAGE).mapToObj(Season::code).toList();
        read(programmes.find(in("_id", codes)).projection(SHOWN), PAGE);
        read(cohorts.find(in("state.programme", codes)), 2 * PAGE);
    }

    /** All in whose title a word is, by looking at each, since the list tells how many there are. */
    void search() {
        read(
                programmes
                        .find(regex("state.contents.title.fr", Pattern.compile(Pattern.quote(Season.SOUGHT))))
                        .projection(SHOWN),
                Season.PROGRAMMES / Season.RARE);
    }

    private static void read(Iterable<Document> found, int expected) {
        List<Document> all = new ArrayList<>();
        found.forEach(all::add);
        if (all.size() != expected) {
            throw new IllegalStateException("The store found %d documents, not %d".formatted(all.size(), expected));
        }
    }

    private static void insert(MongoCollection<Document> collection, List<Document> documents) {
        for (int from = 0; from < documents.size(); from += INSERTED) {
            collection.insertMany(documents.subList(from, Math.min(from + INSERTED, documents.size())));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
