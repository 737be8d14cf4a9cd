package cursus.embedded.indexes;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import cursus.embedded.EmbeddedStore;
import cursus.embedded.FreePorts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same random commands on a collection with indexes and on one without: both must always know the same. */
class IndexedStoreTest {

    private static final int COMMANDS = 3_000;

    private final long seed = Long.getLong("cursus.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.uri());

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void an_indexed_collection_answers_like_one_without_indexes() {
        System.out.println("Seed of the indexed store: " + seed);
        MongoCollection<Document> plain = collection(client, "plain");
        MongoCollection<Document> indexed = collection(client, "indexed");
        indexes(indexed);
        int told = 0;
        for (int i = 0; i < COMMANDS; i++) {
            command(plain, indexed);
            Document query = random.nextBoolean() ? anyQuery() : joined(anyQuery());
            Set<Document> found = found(plain, query);
            assertThat(found(indexed, query)).as("seed %d, %s", seed, query).isEqualTo(found);
            assertThat(indexed.countDocuments(query))
                    .as("seed %d, how many %s", seed, query)
                    .isEqualTo(found.size());
            told += found.size();
        }
        assertThat(told).as("seed %d, documents that the queries found", seed).isGreaterThan(COMMANDS);
    }

    @Test
    void an_indexed_collection_answers_in_the_same_order_and_to_the_same_limit() {
        System.out.println("Seed of the ordered store: " + seed);
        MongoCollection<Document> plain = collection(client, "plain");
        MongoCollection<Document> indexed = collection(client, "indexed");
        indexes(indexed);
        for (int i = 0; i < COMMANDS; i++) {
            Document document = ordinaryDocument();
            insert(document, plain, indexed);
            if (random.nextInt(4) == 0) {
                Document one = new Document("_id", anyId());
                Document change = new Document("$set", new Document("ticket", random.nextInt(6)));
                indexed.updateOne(one, change);
                plain.updateOne(one, change);
            }
            Document query = new Document("cohort", "c" + random.nextInt(3));
            if (random.nextBoolean()) {
                query.append("ticket", new Document("$gt", random.nextInt(6)));
            }
            Document order = new Document(any("cohort", "ticket", "due"), random.nextBoolean() ? 1 : -1);
            int limit = random.nextInt(5);
            assertThat(inOrder(indexed, query, order, limit))
                    .as("seed %d, %s by %s", seed, query, order)
                    .isEqualTo(inOrder(plain, query, order, limit));
        }
    }

    /** What the first have in the field by which they are sorted: those that are equal there may come in any order. */
    private static List<String> inOrder(
            MongoCollection<Document> collection, Document query, Document order, int limit) {
        String field = order.keySet().iterator().next();
        return collection
                .find(query)
                .sort(order)
                .limit(limit)
                .map(document -> String.valueOf(document.get(field)))
                .into(new ArrayList<>());
    }

    private Document ordinaryDocument() {
        Document document = new Document("_id", anyId()).append("cohort", "c" + random.nextInt(3));
        if (random.nextInt(5) > 0) {
            document.append("ticket", random.nextInt(6));
        }
        if (random.nextBoolean()) {
            document.append("due", Instant.ofEpochMilli(random.nextInt(6)));
        }
        return document;
    }

    @Test
    void an_index_is_there_again_when_the_store_is_opened_again() {
        Path file = folder.resolve("store.mv.db");
        try (EmbeddedStore first = EmbeddedStore.open(FreePorts.findOne(), file);
                MongoClient opened = MongoClients.create(first.uri())) {
            indexes(collection(opened, "indexed"));
            collection(opened, "indexed").insertOne(new Document("_id", "a").append("cohort", "c1"));
        }
        try (EmbeddedStore second = EmbeddedStore.open(FreePorts.findOne(), file);
                MongoClient opened = MongoClients.create(second.uri())) {
            collection(opened, "indexed").insertOne(new Document("_id", "b").append("cohort", "c1"));
            assertThat(found(collection(opened, "indexed"), new Document("cohort", "c1")))
                    .isEqualTo(new HashSet<>(List.of(
                            new Document("_id", "a").append("cohort", "c1"),
                            new Document("_id", "b").append("cohort", "c1"))));
            assertThat(collection(opened, "indexed").listIndexes()).hasSize(5);
        }
    }

    private static void indexes(MongoCollection<Document> collection) {
        collection.createIndex(Indexes.ascending("cohort", "ticket"));
        collection.createIndex(Indexes.ascending("due"), new IndexOptions().sparse(true));
        collection.createIndex(Indexes.ascending("tags"));
        collection.createIndex(
                Indexes.ascending("number"), new IndexOptions().unique(true).sparse(true));
    }

    private static MongoCollection<Document> collection(MongoClient client, String name) {
        MongoDatabase database = client.getDatabase("test");
        return database.getCollection(name);
    }

    private void command(MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        Document query = anyQuery();
        Bson change = new Document("$set", anyField());
        switch (random.nextInt(5)) {
            case 0, 1 -> insert(anyDocument(), plain, indexed);
            case 2 ->
                assertThat(indexed.updateMany(query, change).getMatchedCount())
                        .isEqualTo(plain.updateMany(query, change).getMatchedCount());
            case 3 -> {
                Document one = new Document("_id", anyId()).append("cohort", anyValue());
                assertThat(indexed.updateOne(one, change).getMatchedCount())
                        .isEqualTo(plain.updateOne(one, change).getMatchedCount());
            }
            default -> {
                Document one = new Document("_id", anyId());
                assertThat(indexed.deleteOne(one).getDeletedCount())
                        .isEqualTo(plain.deleteOne(one).getDeletedCount());
            }
        }
    }

    private static void insert(Document document, MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        if (plain.countDocuments(new Document("_id", document.get("_id"))) == 0) {
            plain.insertOne(document);
            indexed.insertOne(document);
        }
    }

    private static Set<Document> found(MongoCollection<Document> collection, Document query) {
        return collection.find(query).into(new HashSet<>());
    }

    private Document anyDocument() {
        Document document = new Document("_id", anyId());
        for (String field : List.of("cohort", "ticket", "due", "tags", "other")) {
            if (random.nextInt(3) > 0) {
                document.append(field, anyValueOf(field));
            }
        }
        return document;
    }

    private Document anyQuery() {
        Document query = new Document();
        for (String field : List.of("_id", "cohort", "ticket", "due", "tags", "other")) {
            if (random.nextInt(3) == 0) {
                query.append(field, anyCondition());
            }
        }
        return query;
    }

    private static Document joined(Document query) {
        List<Document> each = query.entrySet().stream()
                .map(condition -> new Document(condition.getKey(), condition.getValue()))
                .toList();
        return each.isEmpty() ? query : new Document("$and", each);
    }

    private Object anyCondition() {
        return switch (random.nextInt(6)) {
            case 0 -> new Document("$in", new ArrayList<>(List.of(anyScalar(), anyScalar())));
            case 1 -> new Document("$lte", anyScalar());
            case 2 -> new Document("$gt", anyScalar()).append("$lt", anyScalar());
            case 3 -> new Document("$ne", anyScalar());
            default -> anyValue();
        };
    }

    private Document anyField() {
        String field = any("cohort", "ticket", "due", "tags", "other");
        return new Document(field, anyValueOf(field));
    }

    /** An index takes one array at most, in MongoDB too. */
    private Object anyValueOf(String field) {
        return field.equals("tags") && random.nextInt(3) == 0 ? List.of(anyScalar(), anyScalar()) : anyValue();
    }

    private Object anyValue() {
        return random.nextInt(8) == 0 ? new Document("inner", random.nextInt(2)) : anyScalar();
    }

    private Object anyScalar() {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(6);
            case 1 -> (long) random.nextInt(6);
            case 2 -> Instant.ofEpochMilli(random.nextInt(6));
            case 3 -> random.nextBoolean();
            default -> "c" + random.nextInt(6);
        };
    }

    private String anyId() {
        return "d" + random.nextInt(40);
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }
}
