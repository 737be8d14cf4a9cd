package cursus.acceptance.suite;

import cursus.embedded.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole suite, running in a process of its own on free ports, with the demo season loaded. */
public final class Suite implements AutoCloseable {

    /** The flags with which {@code ./mvnw spring-boot:run} starts it. */
    private static final List<String> FLAGS = List.of(
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-Xmx768m",
            "-Djdk.virtualThreadScheduler.parallelism=12",
            "-XX:TieredStopAtLevel=1");

    private static final List<String> PORTS = List.of(
            "portal",
            "portal-management",
            "catalogue",
            "enrolment",
            "scheduling",
            "billing",
            "notification",
            "kafka",
            "kafka-controller",
            "mongodb",
            "smtp",
            "imap",
            "mailbox",
            "identity");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger VISITORS = new AtomicInteger(1_000);

    private final Child process;
    private final Path var;
    private final JsonNode addresses;
    private final Duration startTime;
    private final Optional<Spans> spans;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Suite(Child process, Path var, JsonNode addresses, Duration startTime, Optional<Spans> spans) {
        this.spans = spans;
        this.process = process;
        this.var = var;
        this.addresses = addresses;
        this.startTime = startTime;
    }

    /** One that exports its traces. */
    static Suite start() {
        return startIn("suite", true, FLAGS, Optional.of(Spans.collector()));
    }

    /**
     * A suite of one's own.
     *
     * @param output the folder, below this module's build output, in which it keeps its state
     * @param fresh false to go on with what an earlier one kept there
     */
    public static Suite startIn(String output, boolean fresh) {
        return startIn(output, fresh, FLAGS);
    }

    /** Goes on with what an earlier one kept there, after every service has read its topics from the start. */
    public static Suite rebuiltIn(String output) {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.add("-Dcursus.rebuild=all");
        return startIn(output, false, flags);
    }

    /** The same with other flags for its JVM. */
    public static Suite startIn(String output, boolean fresh, List<String> flags) {
        return startIn(output, fresh, flags, Optional.empty());
    }

    private static Suite startIn(String output, boolean fresh, List<String> flags, Optional<Spans> spans) {
        Map<String, String> environment = new HashMap<>(OutsideParts.found().environment());
        spans.map(Spans::environment).ifPresent(environment::putAll);
        Repository repository = Repository.here();
        Path var = repository.output(output).resolve("var");
        CompletableFuture<String> ready = new CompletableFuture<>();
        long since = System.nanoTime();
        Child process =
                Child.start(command(repository, var, fresh, flags), environment, repository.output(output), line -> {
                    System.out.println("[suite] " + line);
                    if (line.equals("Cursus is ready")) {
                        ready.complete(line);
                    }
                });
        try {
            process.await(ready, PATIENCE);
            JsonNode addresses = JSON.readTree(var.resolve("suite.json")).path("addresses");
            Suite suite = new Suite(process, var, addresses, Duration.ofNanos(System.nanoTime() - since), spans);
            System.out.println("[suite] " + suite.figures());
            return suite;
        } catch (RuntimeException e) {
            logs(var).tellEnds();
            process.close();
            spans.ifPresent(Spans::close);
            throw e;
        }
    }

    /** Where a part answers: {@code portal}, {@code billing}, {@code kafka}, {@code mailbox}, {@code identity}… */
    public String address(String part) {
        return optionalAddress(part).orElseThrow(() -> new IllegalArgumentException("The suite runs no " + part));
    }

    /** The mailbox, unless another mail server is used. */
    public Optional<Mailbox> mailbox() {
        return optionalAddress("mailbox").map(Mailbox::new);
    }

    /** From here on the suite's own mail server knows these addresses not to exist, and no others. */
    public void refusesMailTo(String... addresses) {
        Path refused = var.resolve("mail").resolve("refused.txt");
        try {
            Files.write(refused, List.of(addresses));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The API as everybody reaches it. */
    public Api api() {
        return new Api(address("portal"));
    }

    /** The API at a service's own port. */
    public Api api(String service) {
        return new Api(address(service));
    }

    /** The API in somebody's name. */
    public Api as(String user) {
        return api().with(token(user));
    }

    /** The store of all services, as its operator sees it. */
    public Projections projections() {
        return new Projections(address("mongodb"));
    }

    public Topics topics() {
        return new Topics(address("kafka"));
    }

    /** A demo account's token; {@code visitor-1} to {@code visitor-9999} exist by being named. */
    public String token(String user) {
        return tokens.computeIfAbsent(
                user,
                name -> new Api(address("identity"))
                        .form("/demo/token", "user=" + name)
                        .text());
    }

    /** Somebody with the role of a registrant whom no other test knows. */
    public String somebodyNew() {
        return "visitor-" + VISITORS.incrementAndGet();
    }

    /** The means to forge tokens, even under the identity provider's own key, which lies in its folder. */
    public ForgedTokens forgedTokens() {
        JsonNode published = api("identity").get("/oauth2/jwks").expect(200).json();
        Path own = var.resolve("identity").resolve("signing-key.json");
        return new ForgedTokens(ProviderKeys.of(published, JSON.readTree(own)));
    }

    /** From the start of its process until it said that it is ready. */
    public Duration startTime() {
        return startTime;
    }

    /** The most memory that it has had so far, as the system counts it. */
    public long peakMebibytes() {
        return process.peakMebibytes();
    }

    /** What it has exported of its traces. */
    public Spans spans() {
        return spans.orElseThrow(() -> new IllegalStateException("This suite exports no traces."));
    }

    /** The log of a service, as it is now. */
    public List<String> log(String service) {
        return logs(var).of(service);
    }

    @Override
    public void close() {
        System.out.println("[suite] " + figures());
        process.close();
        logs(var).tellFaults();
        spans.ifPresent(Spans::close);
    }

    private static SuiteLogs logs(Path var) {
        return new SuiteLogs(var.resolve("log"));
    }

    private String figures() {
        return "started in %.1f s; %s".formatted(startTime.toMillis() / 1e3, process.memory());
    }

    private Optional<String> optionalAddress(String part) {
        return addresses.path(part).stringValueOpt();
    }

    private static List<String> command(Repository repository, Path var, boolean fresh, List<String> flags) {
        List<String> command = new ArrayList<>(List.of(Repository.java()));
        command.addAll(flags);
        List<Integer> free = FreePorts.find(PORTS.size());
        for (int i = 0; i < PORTS.size(); i++) {
            command.add("-Dcursus.port.%s=%d".formatted(PORTS.get(i), free.get(i)));
        }
        command.addAll(List.of(
                // The tests are a few accounts at one address, and ask faster than people.
                "-Dcursus.protection.rate.per-person=100000",
                "-Dcursus.protection.rate.per-address=100000",
                "-Dcursus.root=" + repository.root(),
                "-Dcursus.var=" + var,
                "-Dcursus.fresh=" + fresh,
                "-Dcursus.oidc.issuer=",
                "-cp",
                repository.classpath("infrastructure/local"),
                "cursus.local.Suite"));
        return command;
    }
}
