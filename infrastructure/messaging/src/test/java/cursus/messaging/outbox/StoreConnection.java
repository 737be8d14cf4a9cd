package cursus.messaging.outbox;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A connection to a document store, for tests outside this package. */
public final class StoreConnection implements AutoCloseable {

    private final MongoClient client;
    private final MongoTemplate mongo;

    private StoreConnection(MongoClient client) {
        this.client = client;
        this.mongo = new MongoTemplate(client, "test");
    }

    public static StoreConnection to(String uri) {
        return new StoreConnection(MongoClients.create(uri));
    }

    /** A service's view of the store, as each instance has its own; nobody listens for what it writes. */
    public MongoStore store() {
        return new MongoStore(mongo, new OutboxLimit(1_000), (_, _) -> {}, Optional::empty);
    }

    @Override
    public void close() {
        client.close();
    }
}
