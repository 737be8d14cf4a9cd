package cursus.acceptance.suite;

import java.util.HashMap;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * Parts that the suite uses instead of its own: those that the environment names, else containers where Docker answers.
 * The identity provider is always the suite's own, since the tests need its demo accounts.
 */
record OutsideParts(Map<String, String> environment) {

    private static final String KAFKA = "CURSUS_KAFKA_BOOTSTRAP_SERVERS";
    private static final String STORE = "CURSUS_MONGODB_URI";
    private static final String MAIL = "CURSUS_SMTP_HOST";

    static OutsideParts found() {
        Map<String, String> parts = new HashMap<>();
        choose("Kafka", KAFKA, parts, OutsideParts::kafkaContainer);
        choose("document store", STORE, parts, OutsideParts::storeContainer);
        say("mail server", isNamed(MAIL) ? "the one that " + MAIL + " names" : "the suite’s own");
        return new OutsideParts(Map.copyOf(parts));
    }

    private static void choose(String part, String variable, Map<String, String> parts, Container container) {
        if (isNamed(variable)) {
            say(part, "the one that " + variable + " names");
        } else if (DockerClientFactory.instance().isDockerAvailable()) {
            say(part, "a container");
            parts.put(variable, container.start());
        } else {
            say(part, "the suite’s own, embedded");
        }
    }

    private static boolean isNamed(String variable) {
        return !System.getenv().getOrDefault(variable, "").isBlank();
    }

    private static void say(String part, String used) {
        System.out.printf("[suite] %s of these tests: %s%n", part, used);
    }

    @SuppressWarnings("resource") // Testcontainers removes it when the JVM ends.
    private static String kafkaContainer() {
        KafkaContainer container = new KafkaContainer("apache/kafka:4.2.0");
        container.start();
        return container.getBootstrapServers();
    }

    @SuppressWarnings("resource") // Testcontainers removes it when the JVM ends.
    private static String storeContainer() {
        MongoDBContainer container = new MongoDBContainer("mongo:8");
        container.start();
        return container.getConnectionString();
    }

    /** Starts a container and says where it is. */
    @FunctionalInterface
    private interface Container {
        String start();
    }
}
