package cursus.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The topics that the suite needs, as declared in {@code kafka/topics.yml} on the classpath, and what makes them exist.
 *
 * @param topics in the order of their declaration
 */
public record DeclaredTopics(List<DeclaredTopic> topics) {

    private static final String DECLARATION = "kafka/topics.yml";
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(20);

    public DeclaredTopics {
        topics = List.copyOf(topics);
    }

    /** Reads the declaration. */
    public static DeclaredTopics fromClasspath() {
        ClassLoader loader = DeclaredTopics.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(DECLARATION)) {
            if (in == null) {
                throw new IllegalStateException(DECLARATION + " is not on the classpath.");
            }
            return of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a declaration, such as that of an earlier release. */
    public static DeclaredTopics of(InputStream yaml) {
        Map<String, List<Map<String, Object>>> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return new DeclaredTopics(Objects.requireNonNull(root.get("topics"), "topics").stream()
                .map(DeclaredTopics::topic)
                .toList());
    }

    /**
     * Creates what is missing, and returns when every topic can be seen.
     *
     * @throws IllegalStateException when an existing topic has another number of partitions than declared: records of one
     *     key would change partition, and lose their order
     */
    public void createMissing(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers, "metric.reporters", ""))) {
            Set<String> existing = names(admin);
            refuseOtherPartitions(admin, existing);
            create(
                    admin,
                    topics.stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .toList());
            awaitAll(admin);
        }
    }

    private void refuseOtherPartitions(Admin admin, Set<String> existing) {
        Map<String, DeclaredTopic> declared = topics.stream()
                .filter(topic -> existing.contains(topic.name()))
                .collect(Collectors.toMap(DeclaredTopic::name, Function.identity()));
        Map<String, TopicDescription> found =
                done(admin.describeTopics(declared.keySet()).allTopicNames());
        found.forEach((name, description) -> {
            int wanted = Objects.requireNonNull(declared.get(name)).partitions();
            int has = description.partitions().size();
            if (has != wanted) {
                throw new IllegalStateException(
                        "Topic %s has %d partitions but %d are declared; changing that would lose the order of its records."
                                .formatted(name, has, wanted));
            }
        });
    }

    private static void create(Admin admin, List<DeclaredTopic> missing) {
        List<NewTopic> wanted = missing.stream()
                .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                        .configs(topic.config()))
                .toList();
        for (KafkaFuture<Void> creation : admin.createTopics(wanted).values().values()) {
            try {
                done(creation);
            } catch (TopicExistsException e) {
                // Somebody else created it since we looked: that is what we wanted.
            }
        }
    }

    /** A topic that was just created takes a moment to reach every broker. */
    private void awaitAll(Admin admin) {
        Set<String> wanted = topics.stream().map(DeclaredTopic::name).collect(Collectors.toSet());
        long end = System.nanoTime() + VISIBLE_WITHIN.toNanos();
        while (!names(admin).containsAll(wanted)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The declared topics did not appear within " + VISIBLE_WITHIN + ".");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for topics.", e);
            }
        }
    }

    private static Set<String> names(Admin admin) {
        return done(admin.listTopics().names());
    }

    private static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking Kafka.", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static DeclaredTopic topic(Map<String, Object> fields) {
        return new DeclaredTopic(
                (String) Objects.requireNonNull(fields.get("name"), "name"),
                (String) Objects.requireNonNull(fields.get("key"), "key"),
                (Integer) Objects.requireNonNull(fields.get("partitions"), "partitions"),
                (Map<String, String>) fields.getOrDefault("config", Map.of()));
    }
}
