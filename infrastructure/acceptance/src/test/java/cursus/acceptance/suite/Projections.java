package cursus.acceptance.suite;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;

/** What the services keep of each other's events, read from their stores: nothing else shows all of it. */
public final class Projections {

    private static final Map<String, List<String>> COLLECTIONS = Map.of(
            "catalogue", List.of("seatAnswers"),
            "enrolment", List.of("cohorts"),
            "scheduling", List.of("people", "rosterEntries"),
            "billing", List.of("billingFiles"),
            "notification", List.of("cohorts", "enrolments", "interests", "people", "timetables"));

    /** When a service read an event: what is rebuilt was read when it was rebuilt. */
    private static final Set<String> READ_AT = Set.of("at", "decidedAt", "issuedAt", "since");

    private final String uri;

    Projections(String uri) {
        this.uri = uri;
    }

    /**
     * By service, collection and id: the state, and which events it has seen. How often it was written is left out, and so
     * is when.
     */
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
                timeless(Objects.requireNonNull(document.get("state"))),
                "inbox",
                Objects.requireNonNull(document.get("inbox")));
    }

    private static Object timeless(Object value) {
        return switch (value) {
            case Map<?, ?> fields -> {
                Map<String, Object> kept = new TreeMap<>();
                fields.forEach((name, field) -> {
                    if (!READ_AT.contains(name)) {
                        kept.put(name.toString(), timeless(field));
                    }
                });
                yield kept;
            }
            case List<?> items -> items.stream().map(Projections::timeless).toList();
            default -> value;
        };
    }
}
