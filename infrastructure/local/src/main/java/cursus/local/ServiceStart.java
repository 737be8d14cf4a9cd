package cursus.local;

import cursus.local.mail.MailServer;
import cursus.local.services.IsolatedApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Starts a service from its build folder, telling it where everything is by ordinary Spring Boot arguments. */
final class ServiceStart {

    private final Settings settings;
    private final Addresses addresses;

    ServiceStart(Settings settings, Addresses addresses) {
        this.settings = settings;
        this.addresses = addresses;
    }

    IsolatedApplication start(Service service) {
        return IsolatedApplication.start(service.folder(), classpath(service), service.mainClass(), arguments(service));
    }

    /** Makes sure that a service has been built. */
    void requireBuilt(Service service) {
        if (!Files.isRegularFile(classpathFile(service)) || !Files.isDirectory(classes(service))) {
            throw new CannotStart("The %s service is not built: run ./mvnw spring-boot:run at the repository’s root."
                    .formatted(service.folder()));
        }
    }

    List<String> arguments(Service service) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + settings.port(service),
                "--spring.main.register-shutdown-hook=false",
                "--spring.main.banner-mode=off",
                "--spring.jmx.enabled=false",
                "--spring.lifecycle.timeout-per-shutdown-phase=5s",
                "--logging.register-shutdown-hook=false",
                "--logging.file.name=" + settings.log(service.folder()),
                "--logging.threshold.console=OFF",
                "--logging.level.org.apache.kafka=WARN",
                "--spring.mongodb.uri=" + addresses.store(),
                "--spring.cloud.stream.kafka.binder.brokers=" + addresses.kafka(),
                "--spring.kafka.bootstrap-servers=" + addresses.kafka(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + addresses.issuer()));
        if (settings.rebuilt().contains(service)) {
            arguments.add("--cursus.rebuild=true");
        }
        arguments.addAll(
                switch (service) {
                    case GATEWAY -> gateway();
                    case NOTIFICATION -> notification();
                    case ENROLMENT -> enrolment();
                    default -> List.of();
                });
        return arguments;
    }

    private List<String> gateway() {
        return Stream.concat(
                        Stream.of(
                                "--cursus.oidc.issuer=" + addresses.issuer(),
                                "--management.server.address=127.0.0.1",
                                "--management.server.port=" + addresses.portalManagementPort()),
                        Arrays.stream(Service.values())
                                .filter(service -> service != Service.GATEWAY)
                                .map(service ->
                                        "--cursus.services.%s=%s".formatted(service.folder(), addresses.of(service))))
                .toList();
    }

    private List<String> enrolment() {
        return List.of("--cursus.enrolment.receipts.key="
                + settings.outsideReceiptKey().orElseGet(DemoReceiptKey::text));
    }

    private List<String> notification() {
        Stream<String> mail = Stream.of(
                "--spring.mail.host=" + addresses.mailHost(),
                "--spring.mail.port=" + addresses.mailPort(),
                "--CURSUS_PORTAL=" + addresses.of(Service.GATEWAY));
        return Stream.concat(mail, settings.outsideMail().isPresent() ? Stream.of() : bounces())
                .toList();
    }

    /** The suite's own mail server keeps what comes back; whoever looks on does not wait for a minute. */
    private Stream<String> bounces() {
        return Stream.of(
                "--cursus.notification.smtp.return-path=" + MailServer.RETURN_PATH,
                "--cursus.notification.bounces.host=127.0.0.1",
                "--cursus.notification.bounces.port=" + addresses.imapPort(),
                "--cursus.notification.bounces.protocol=imap",
                "--cursus.notification.bounces.username=" + MailServer.BOUNCES,
                "--cursus.notification.bounces.every=5s");
    }

    private List<Path> classpath(Service service) {
        try {
            Stream<Path> libraries = Arrays.stream(
                            Files.readString(classpathFile(service)).trim().split(File.pathSeparator))
                    .filter(entry -> !entry.isBlank())
                    .map(Path::of);
            return Stream.concat(Stream.of(classes(service)), libraries).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path classes(Service service) {
        return target(service).resolve("classes");
    }

    private Path classpathFile(Service service) {
        return target(service).resolve("runtime-classpath.txt");
    }

    private Path target(Service service) {
        return settings.root().resolve("services").resolve(service.folder()).resolve("target");
    }
}
