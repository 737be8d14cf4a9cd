package cursus.acceptance.faults;

import cursus.acceptance.suite.Api;
import cursus.acceptance.suite.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Broker, store, mail server with identity provider, and the five services, each a process of its own. Whoever ends by
 * itself is started again, as a service's keeper would; whoever was stopped or killed stays away until it is started.
 */
final class Fleet implements AutoCloseable {

    /** In the order in which the main job meets them. */
    static final List<String> SERVICES = List.of("catalogue", "enrolment", "scheduling", "billing", "notification");

    private static final Duration REVIVE_EVERY = Duration.ofMillis(500);
    private static final Duration TOKENS_LAST = Duration.ofMinutes(45);

    private final Path folder;
    private final Whereabouts whereabouts = new Whereabouts();
    private final Commands commands;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("keeper").factory());

    private record Token(String text, long until) {}

    private Fleet(Path folder, Map<String, Planted> planted) {
        this.folder = folder;
        this.commands = new Commands(Repository.here(), whereabouts, folder);
        add("broker", commands.broker(), "ready");
        add("store", commands.store(), "ready");
        add("surroundings", commands.surroundings(), "Cursus is ready");
        SERVICES.forEach(service -> add(
                service,
                commands.service(service, service, planted.getOrDefault(service, Planted.NOTHING)),
                "Application in "));
    }

    /**
     * Starts everything anew.
     *
     * @param name the folder, below this module's build output, in which everything is kept
     * @param planted bugs by the service that has them
     */
    static Fleet start(String name, Map<String, Planted> planted) {
        Path folder = Repository.here().output(name);
        empty(folder);
        Fleet fleet = new Fleet(folder, planted);
        try {
            fleet.startAll();
            return fleet;
        } catch (RuntimeException e) {
            fleet.close();
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    Whereabouts whereabouts() {
        return whereabouts;
    }

    Part broker() {
        return part("broker");
    }

    Part store() {
        return part("store");
    }

    Part service(String name) {
        return part(name);
    }

    /** A second instance of a service, not yet started; it is to be stopped before the next is made. */
    Part another(String service) {
        return new Part(
                "another " + service, commands.service(service, "another", Planted.NOTHING), "Application in ", logs());
    }

    /** A service's own door, in somebody's name. */
    Api as(String user, String service) {
        return Api.at(whereabouts.http(service)).with(token(user));
    }

    /** A service's own door, in nobody's name. */
    Api api(String service) {
        return Api.at(whereabouts.http(service));
    }

    /** Starts whatever is away, and waits until all are ready. */
    void heal() {
        parts.values().forEach(Part::goOn);
        parts.values().forEach(Part::start);
        parts.values().forEach(Part::awaitReady);
    }

    /** How often services ended by themselves, by their names. */
    Map<String, Integer> deaths() {
        Map<String, Integer> deaths = new LinkedHashMap<>();
        parts.values().stream()
                .filter(part -> part.deaths() > 0)
                .forEach(part -> deaths.put(part.name(), part.deaths()));
        return deaths;
    }

    /** Services first, then what they need. */
    @Override
    public void close() {
        keeper.shutdownNow();
        List<Part> services = SERVICES.stream().map(this::part).toList();
        inParallel(services);
        inParallel(List.of(part("surroundings"), part("broker")));
        inParallel(List.of(part("store")));
    }

    private void startAll() {
        List.of("broker", "store", "surroundings").forEach(name -> part(name).start());
        List.of("broker", "store").forEach(name -> part(name).awaitReady());
        parts.values().forEach(Part::start);
        parts.values().forEach(Part::awaitReady);
        var _ = keeper.scheduleWithFixedDelay(
                () -> parts.values().forEach(Part::revive),
                REVIVE_EVERY.toMillis(),
                REVIVE_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private String token(String user) {
        return tokens.compute(
                        user,
                        (name, known) -> known != null && known.until() > System.nanoTime()
                                ? known
                                : new Token(
                                        api("identity")
                                                .form("/demo/token", "user=" + name)
                                                .expect(200)
                                                .text(),
                                        System.nanoTime() + TOKENS_LAST.toNanos()))
                .text();
    }

    private void add(String name, List<String> command, String saysWhenReady) {
        parts.put(name, new Part(name, command, saysWhenReady, logs()));
    }

    private Part part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    /** The addresses of all parts, as the local suite writes them down. */
    Path suiteFile() {
        return folder.resolve("var/suite.json");
    }

    /** Where the logs of all parts are. */
    Path logs() {
        return folder.resolve("log");
    }

    private static void inParallel(List<Part> parts) {
        List<Thread> threads = new ArrayList<>();
        parts.forEach(part -> threads.add(Thread.ofPlatform().start(part::close)));
        threads.forEach(Fleet::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
