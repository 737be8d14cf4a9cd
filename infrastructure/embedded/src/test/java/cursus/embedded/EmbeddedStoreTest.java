package cursus.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

    @Test
    void documents_are_there_again_after_a_restart(@TempDir Path folder) {
        Path file = folder.resolve("store/cursus.mv.db");
        try (EmbeddedStore first = EmbeddedStore.open(FreePorts.findOne(), file);
                MongoClient client = MongoClients.create(first.uri())) {
            client.getDatabase("billing").getCollection("invoices").insertOne(new Document("_id", "F1"));
        }
        try (EmbeddedStore second = EmbeddedStore.open(FreePorts.findOne(), file);
                MongoClient client = MongoClients.create(second.uri())) {
            Document kept = client.getDatabase("billing")
                    .getCollection("invoices")
                    .find(new Document("_id", "F1"))
                    .first();
            assertThat(Objects.requireNonNull(kept).getString("_id")).isEqualTo("F1");
        }
    }

    @Test
    void documents_that_the_library_wrote_in_its_own_way_are_read(@TempDir Path folder) {
        Path file = folder.resolve("cursus.mv.db");
        Document session = new Document("_id", "s1").append("at", new Document("place", "Salle 4"));
        MVStore written = MVStore.open(file.toString());
        MongoServer library = new MongoServer(new H2Backend(written));
        InetSocketAddress address = library.bind();
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + address.getPort())) {
            client.getDatabase("scheduling").getCollection("sessions").insertOne(session);
        } finally {
            library.shutdownNow();
            written.close();
        }
        try (EmbeddedStore store = EmbeddedStore.open(FreePorts.findOne(), file);
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(client.getDatabase("scheduling")
                            .getCollection("sessions")
                            .find(new Document("_id", "s1"))
                            .first())
                    .isEqualTo(session);
        }
    }

    @Test
    void documents_may_change_while_they_are_written_to_the_file(@TempDir Path folder) {
        try (EmbeddedStore store = EmbeddedStore.open(FreePorts.findOne(), folder.resolve("cursus.mv.db"));
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> seats = client.getDatabase("enrolment").getCollection("seats");
            IntStream.range(0, 50).forEach(i -> seats.insertOne(new Document("_id", "c" + i)));

            IntStream.range(0, 20_000).parallel().forEach(i -> {
                Document one = new Document("_id", "c" + i % 50);
                String field = "seat" + i % 7;
                seats.updateOne(
                        one,
                        i % 3 == 0 ? new Document("$unset", Map.of(field, 1)) : new Document("$set", Map.of(field, i)));
            });

            assertThat(seats.countDocuments()).isEqualTo(50);
        }
    }

    @Test
    void stores_in_memory_know_nothing_of_one_another() {
        try (EmbeddedStore one = EmbeddedStore.inMemory();
                EmbeddedStore other = EmbeddedStore.inMemory();
                MongoClient client = MongoClients.create(one.uri());
                MongoClient otherClient = MongoClients.create(other.uri())) {
            client.getDatabase("a").getCollection("b").insertOne(new Document("_id", 1));
            assertThat(client.getDatabase("a").getCollection("b").countDocuments())
                    .isOne();
            assertThat(otherClient.getDatabase("a").getCollection("b").countDocuments())
                    .isZero();
        }
    }
}
