package cursus.embedded;

import java.nio.file.Path;

/**
 * The broker as a process of its own, for runs that stop and kill it: {@code BrokerProcess <port> <controller port>
 * <folder>}. It says {@code ready} when it accepts clients, with the declared topics made; SIGTERM stops it cleanly.
 */
public final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("BrokerProcess <port> <controller port> <folder>");
        }
        EmbeddedKafka broker = EmbeddedKafka.start(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(broker::close));
        DeclaredTopics.fromClasspath().createMissing(broker.bootstrapServers());
        System.out.println("ready");
    }
}
