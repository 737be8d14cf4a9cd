package cursus.testing;

import cursus.embedded.DeclaredTopics;
import cursus.embedded.EmbeddedKafka;
import cursus.embedded.EmbeddedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** The broker and the store of this JVM's tests; both live until it ends. */
public final class Parts {

    private static final Logger log = LoggerFactory.getLogger(Parts.class);

    private Parts() {}

    /** Bootstrap servers of a broker that has the declared topics. */
    public static String kafka() {
        return Kafka.BOOTSTRAP_SERVERS;
    }

    /** The connection string of a store, without a database. */
    public static String mongo() {
        return Mongo.URI;
    }

    private static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    private static final class Kafka {

        private static final String BOOTSTRAP_SERVERS = start();

        private static String start() {
            String servers = Optional.ofNullable(System.getenv("CURSUS_KAFKA_BOOTSTRAP_SERVERS"))
                    .map(named -> chosen("Kafka", "the one that the environment names", named))
                    .orElseGet(() -> dockerAnswers() ? container() : embedded());
            DeclaredTopics.fromClasspath().createMissing(servers);
            return servers;
        }

        @SuppressWarnings("resource") // Testcontainers removes it when the JVM ends.
        private static String container() {
            KafkaContainer container = new KafkaContainer("apache/kafka:4.2.0");
            container.start();
            return chosen("Kafka", "a container", container.getBootstrapServers());
        }

        @SuppressWarnings("resource") // Ends with the JVM.
        private static String embedded() {
            try {
                Path target = Files.createDirectories(Path.of("target"));
                EmbeddedKafka kafka = EmbeddedKafka.start(Files.createTempDirectory(target, "kafka"));
                return chosen("Kafka", "embedded", kafka.bootstrapServers());
            } catch (IOException noFolder) {
                throw new UncheckedIOException(noFolder);
            }
        }
    }

    private static final class Mongo {

        private static final String URI = Optional.ofNullable(System.getenv("CURSUS_MONGODB_URI"))
                .map(named -> chosen("Document store", "the one that the environment names", named))
                .orElseGet(() -> dockerAnswers() ? container() : embedded());

        @SuppressWarnings("resource") // Testcontainers removes it when the JVM ends.
        private static String container() {
            MongoDBContainer container = new MongoDBContainer("mongo:8");
            container.start();
            return chosen("Document store", "a container", container.getConnectionString());
        }

        @SuppressWarnings("resource") // Ends with the JVM.
        private static String embedded() {
            return chosen("Document store", "embedded", EmbeddedStore.inMemory().uri());
        }
    }

    private static String chosen(String part, String kind, String address) {
        log.info("{} of these tests: {}", part, kind);
        return address;
    }
}
