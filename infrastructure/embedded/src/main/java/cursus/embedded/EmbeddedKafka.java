package cursus.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker, with its controller, inside this JVM and on the loopback address only. Its folder is formatted at
 * the first start; what was written is there again at the next one, also after a kill.
 */
public final class EmbeddedKafka implements AutoCloseable {

    /** The setting that names the broker's port in the local suite. */
    public static final String PORT_SETTING = "cursus.port.kafka";

    /** The setting that names the controller's port in the local suite. */
    public static final String CONTROLLER_PORT_SETTING = "cursus.port.kafka-controller";

    private static final int NODE = 1;
    private static final String CLUSTER = "Y3Vyc3VzLWxvY2FsLTAwMQ";
    private static final String CONTROLLER = "CONTROLLER";
    private static final String MEBIBYTE = "1048576";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it accepts clients.
     *
     * @param port where clients connect
     * @param controllerPort where the broker meets its own controller
     * @param folder where the records are kept; made when missing
     * @throws PortTaken when one of the ports is in use
     */
    public static EmbeddedKafka start(int port, int controllerPort, Path folder) {
        FreePorts.require(port, "Kafka", PORT_SETTING);
        FreePorts.require(controllerPort, "Kafka’s controller", CONTROLLER_PORT_SETTING);
        format(folder);
        KafkaConfig config = new KafkaConfig(settings(port, controllerPort, folder), false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, port);
    }

    /** Starts a broker on ports that are free now. */
    public static EmbeddedKafka start(Path folder) {
        List<Integer> ports = FreePorts.find(2);
        return start(ports.getFirst(), ports.getLast(), folder);
    }

    /** Host and port for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker and waits until its files are closed. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder) {
        try {
            Files.createDirectories(folder);
            new Formatter()
                    .setNodeId(NODE)
                    .setClusterId(CLUSTER)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName(CONTROLLER)
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's folder " + folder + " cannot be formatted.", e);
        }
    }

    private static Map<String, String> settings(int port, int controllerPort, Path folder) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("log.dirs", folder.toString());
        settings.put(
                "listeners", "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(port, CONTROLLER, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", "%d@127.0.0.1:%d".formatted(NODE, controllerPort));
        settings.putAll(oneBroker());
        settings.putAll(thrift());
        return settings;
    }

    /** Nothing is replicated, nothing waits for a second broker, and no topic comes into being by a typing error. */
    private static Map<String, String> oneBroker() {
        return Map.ofEntries(
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("default.replication.factor", "1"),
                Map.entry("min.insync.replicas", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // A suite that was stopped for a month still knows where its consumers were.
                Map.entry("offsets.retention.minutes", "5256000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                // Several brokers or clients in one JVM would register the same management beans.
                Map.entry("metric.reporters", ""));
    }

    private static Map<String, String> thrift() {
        return Map.ofEntries(
                Map.entry("num.network.threads", "1"),
                Map.entry("num.io.threads", "3"),
                Map.entry("background.threads", "1"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                Map.entry("group.coordinator.threads", "1"),
                Map.entry("offsets.topic.num.partitions", "6"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("log.cleaner.io.buffer.size", "131072"),
                Map.entry("log.index.size.max.bytes", MEBIBYTE),
                Map.entry("metadata.log.segment.bytes", "8388608"));
    }
}
