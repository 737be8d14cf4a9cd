package cursus.acceptance.suite;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;

/** What the services keep of each other's events, read from their stores: nothing else shows all of it. */
public final class Projections {

    private static final Map<String, List<String>> COLLECTIONS = Map.of(
            "enrolment", List.of("cohorts"),
            "scheduling", List.of("people", "rosterEntries"),
            "billing", List.of("billingFiles"),
            "notification", List.of("cohorts", "enrolments", "people", "timetables"));

    private final String uri;

    Projections(String uri) {
        this.uri = uri;
    }

    /** By service, collection and id: the state, and which events it has seen. How often it was written is left out. */
    public Map<String, Object> all() {
        Map<String, Object> found = new TreeMap<>();
        try (MongoClient client = MongoClients.create(uri)) {
            COLLECTIONS.forEach((service, collections) -> collections.forEach(collection -> client.getDatabase(service)
                    .getCollection(collection)
                    .find()
                    .forEach(document ->
                            found.put(service + "/" + collection + "/" + document.get("_id"), contentOf(document)))));
        }
        return found;
    }

    private static Map<String, Object> contentOf(Document document) {
        return Map.of(
                "state",
                Objects.requireNonNull(document.get("state")),
                "inbox",
                Objects.requireNonNull(document.get("inbox")));
    }
}
