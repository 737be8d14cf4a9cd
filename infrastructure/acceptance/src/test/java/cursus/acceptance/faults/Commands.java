package cursus.acceptance.faults;

import static java.util.Locale.ROOT;

import cursus.acceptance.suite.Repository;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How each part of a fleet is started: from its build folder, told by ordinary arguments where the others are. */
final class Commands {

    private static final String LOCAL = "infrastructure/local";

    private final Repository repository;
    private final Whereabouts whereabouts;
    private final Path folder;

    Commands(Repository repository, Whereabouts whereabouts, Path folder) {
        this.repository = repository;
        this.whereabouts = whereabouts;
        this.folder = folder;
    }

    List<String> broker() {
        return java(
                256,
                List.of("-Dlogback.configurationFile=" + quietLogging()),
                repository.classpath(LOCAL),
                "cursus.embedded.BrokerProcess",
                List.of(
                        port("kafka"),
                        port("kafka-controller"),
                        folder.resolve("kafka").toString()));
    }

    List<String> store() {
        return java(
                256,
                List.of("-Dlogback.configurationFile=" + quietLogging()),
                repository.classpath(LOCAL),
                "cursus.embedded.StoreProcess",
                List.of(port("mongodb"), folder.resolve("store/cursus.mv.db").toString()));
    }

    /** Mail server, mailbox, identity provider and gateway: the local suite without the services that die here. */
    List<String> surroundings() {
        List<String> settings = new ArrayList<>(List.of(
                "-Dcursus.services=gateway",
                // A few programs ask for many people.
                "-Dcursus.protection.rate.per-person=100000",
                "-Dcursus.protection.rate.per-address=100000",
                "-Dcursus.demo=false",
                "-Dcursus.root=" + repository.root(),
                "-Dcursus.var=" + folder.resolve("var"),
                "-Dcursus.kafka.bootstrap.servers=" + whereabouts.brokers(),
                "-Dcursus.mongodb.uri=" + whereabouts.store()));
        Stream.concat(
                        Stream.of("smtp", "imap", "mailbox", "identity", "portal", "portal-management"),
                        Fleet.SERVICES.stream())
                .map(part -> "-Dcursus.port.%s=%s".formatted(part, port(part)))
                .forEach(settings::add);
        return java(256, settings, repository.classpath(LOCAL), "cursus.local.Suite", List.of());
    }

    /**
     * A service by its own {@code main}.
     *
     * @param at the name of the port that it listens on
     */
    List<String> service(String service, String at, Planted planted) {
        String classpath = Stream.concat(
                        planted.classes().map(Path::toString).stream(),
                        Stream.of(repository.classpath("services/" + service)))
                .reduce((first, next) -> first + File.pathSeparator + next)
                .orElseThrow();
        List<String> arguments = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + port(at),
                "--spring.main.banner-mode=off",
                "--spring.jmx.enabled=false",
                "--spring.lifecycle.timeout-per-shutdown-phase=5s",
                "--logging.level.org.apache.kafka=ERROR",
                "--spring.mongodb.uri=" + whereabouts.store(),
                "--spring.cloud.stream.kafka.binder.brokers=" + whereabouts.brokers(),
                "--spring.kafka.bootstrap-servers=" + whereabouts.brokers(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + whereabouts.http("identity")));
        if (service.equals("notification")) {
            arguments.addAll(List.of(
                    "--spring.mail.host=127.0.0.1",
                    "--spring.mail.port=" + port("smtp"),
                    // Longer than an attempt can last here; a run should not wait minutes for a mail that a kill cut
                    // short.
                    "--cursus.notification.retry.lease=20s",
                    "--cursus.notification.smtp.done-within=15s"));
        }
        if (service.equals("enrolment")) {
            arguments.add("--cursus.enrolment.receipts.key=" + repository.demoReceiptKey());
        }
        arguments.addAll(planted.arguments());
        return java(192, List.of(), classpath, mainClass(service), arguments);
    }

    private static String mainClass(String service) {
        String capitalised = service.substring(0, 1).toUpperCase(ROOT) + service.substring(1);
        return "cursus.%s.%sApplication".formatted(service, capitalised);
    }

    private static List<String> java(
            int mebibytes, List<String> settings, String classpath, String main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Repository.java(),
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx" + mebibytes + "m"));
        command.addAll(settings);
        command.addAll(List.of("-cp", classpath, main));
        command.addAll(arguments);
        return command;
    }

    private Path quietLogging() {
        return repository.root().resolve("infrastructure/acceptance/src/test/resources/logback-test.xml");
    }

    private String port(String part) {
        return Integer.toString(whereabouts.port(part));
    }
}
