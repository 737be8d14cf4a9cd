package cursus.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the suite is to run, from system properties ({@code cursus.port.kafka}) or else environment variables
 * ({@code CURSUS_PORT_KAFKA}). A blank value counts as none.
 */
final class Settings {

    private static final String SERVICES = "cursus.services";
    private static final String REBUILD = "cursus.rebuild";
    private static final String ALL_SERVICES = "all";
    private static final String NO_SERVICE = "none";

    private final Function<String, Optional<String>> values;
    private final Path root;

    private Settings(Function<String, Optional<String>> values, Path root) {
        this.values = values;
        this.root = root;
    }

    /** The settings of this process. */
    static Settings ofProcess() {
        return of(name -> Stream.of(System.getProperty(name), System.getenv(environmentName(name)))
                .flatMap(Stream::ofNullable)
                .filter(value -> !value.isBlank())
                .findFirst());
    }

    static Settings of(Function<String, Optional<String>> values) {
        Path root = values.apply("cursus.root")
                .map(Path::of)
                .or(() -> rootAbove(Path.of("").toAbsolutePath()))
                .orElseThrow(
                        () -> new CannotStart(
                                "The repository is not here: start the suite inside it, or name its folder with -Dcursus.root=<folder>."));
        return new Settings(values, root.toAbsolutePath().normalize());
    }

    Path root() {
        return root;
    }

    /** Where everything that the suite keeps is kept. */
    Path var() {
        return text("cursus.var")
                .map(root::resolve)
                .orElseGet(() -> root.resolve("var"))
                .normalize();
    }

    Path log(String part) {
        return var().resolve("log").resolve(part + ".log");
    }

    boolean fresh() {
        return text("cursus.fresh").filter(value -> !value.equals("false")).isPresent();
    }

    boolean demo() {
        return text("cursus.demo").filter(value -> value.equals("false")).isEmpty();
    }

    /** The services that this process starts: all of them, unless they are named. */
    Set<Service> services() {
        return services(SERVICES).orElseGet(() -> EnumSet.allOf(Service.class));
    }

    /** The services that are to empty their projections and read their topics from the start. */
    Set<Service> rebuilt() {
        return services(REBUILD).orElseGet(() -> EnumSet.noneOf(Service.class));
    }

    int port(Service service) {
        return port(service.portName(), service.usualPort());
    }

    int port(String name, int usual) {
        String setting = "cursus.port." + name;
        return text(setting).map(value -> portNumber(setting, value)).orElse(usual);
    }

    /** The MongoDB server to use instead of the suite's own. */
    Optional<String> outsideStore() {
        return text("cursus.mongodb.uri");
    }

    /** The brokers to use instead of the suite's own. */
    Optional<String> outsideKafka() {
        return text("cursus.kafka.bootstrap.servers");
    }

    /** The mail server to use instead of the suite's own. */
    Optional<String> outsideMail() {
        return text("cursus.smtp.host");
    }

    String outsideMailPort() {
        return text("cursus.smtp.port").orElse("25");
    }

    /** The key that signs receipts instead of the one for demonstration. */
    Optional<String> outsideReceiptKey() {
        return text("cursus.receipt.key");
    }

    /** The identity provider to use instead of the suite's own. */
    Optional<String> outsideIssuer() {
        return text("cursus.oidc.issuer");
    }

    private Optional<String> text(String name) {
        return values.apply(name);
    }

    private Optional<Set<Service>> services(String setting) {
        return text(setting).map(names -> switch (names) {
            case NO_SERVICE -> EnumSet.noneOf(Service.class);
            case ALL_SERVICES -> EnumSet.allOf(Service.class);
            default ->
                Arrays.stream(names.split(",", -1))
                        .map(name -> serviceNamed(setting, name.strip()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Service.class)));
        });
    }

    private static Service serviceNamed(String setting, String name) {
        return Arrays.stream(Service.values())
                .filter(service -> service.folder().equals(name))
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "%s is not a service: give -D%s names such as catalogue,enrolment or the word %s or %s."
                                .formatted(name, setting, ALL_SERVICES, NO_SERVICE)));
    }

    private static int portNumber(String setting, String value) {
        if (value.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65_536) {
                return port;
            }
        }
        throw new CannotStart("%s is not a port: give -D%s a number from 1 to 65535.".formatted(value, setting));
    }

    private static String environmentName(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static Optional<Path> rootAbove(Path start) {
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("mvnw")))
                .findFirst();
    }
}
