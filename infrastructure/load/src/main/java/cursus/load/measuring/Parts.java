package cursus.load.measuring;

import cursus.acceptance.suite.Child;
import cursus.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.util.FileSystemUtils;

/**
 * Broker and store as processes of their own, so that what is measured does not share a heap with them; or the ones that
 * the environment names.
 *
 * @param kafka bootstrap servers
 * @param mongo the connection string, without a database
 * @param children what was started, by a name for readers
 */
public record Parts(String kafka, String mongo, Map<String, Child> children) implements AutoCloseable {

    private static final int PARTITIONS = 6;

    public Parts {
        children = Map.copyOf(children);
    }

    /** @param folder emptied first */
    public static Parts start(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Map<String, Child> children = new LinkedHashMap<>();
        String kafka = Optional.ofNullable(System.getenv("CURSUS_KAFKA_BOOTSTRAP_SERVERS"))
                .orElseGet(() -> {
                    List<Integer> ports = FreePorts.find(2);
                    children.put(
                            "the broker",
                            child(
                                    folder,
                                    "cursus.embedded.BrokerProcess",
                                    ports.getFirst().toString(),
                                    ports.getLast().toString(),
                                    folder.resolve("kafka").toString()));
                    return "127.0.0.1:" + ports.getFirst();
                });
        String mongo = Optional.ofNullable(System.getenv("CURSUS_MONGODB_URI")).orElseGet(() -> {
            int port = FreePorts.find(1).getFirst();
            children.put(
                    "the store",
                    child(
                            folder,
                            "cursus.embedded.StoreProcess",
                            Integer.toString(port),
                            folder.resolve("store").resolve("cursus.db").toString()));
            return "mongodb://127.0.0.1:" + port;
        });
        return new Parts(kafka, mongo, children);
    }

    /** A topic as the suite declares its own: six partitions. */
    public void create(String topic) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka, "metric.reporters", ""))) {
            NewTopic wanted = new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty());
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The broker did not make " + topic, refused);
            }
        }
    }

    private static Child child(Path folder, String main, String... arguments) {
        return Program.of(main).with(arguments).start(folder, "ready");
    }

    @Override
    public void close() {
        children.values().forEach(Child::close);
    }
}
