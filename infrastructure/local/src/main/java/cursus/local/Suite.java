package cursus.local;

import cursus.embedded.PortTaken;
import cursus.local.demo.DemoSeason;
import cursus.local.identity.Accounts;
import cursus.local.services.LogRouting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** Runs the whole suite on this machine until it is told to stop. */
public final class Suite {

    private static final int JDK = 25;
    private static final Set<Service> DEMO_SEASON_NEEDS = EnumSet.of(Service.CATALOGUE, Service.SCHEDULING);
    private static final int STOP_WAITS_SECONDS = 20;

    private final Settings settings;
    private final Addresses addresses;
    private final KeptState state;
    private final Progress progress;
    private final Running running = new Running();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private Suite(Settings settings, Addresses addresses, KeptState state, Progress progress) {
        this.settings = settings;
        this.addresses = addresses;
        this.state = state;
        this.progress = progress;
    }

    /** Starts the suite; whatever prevents that is one sentence and the exit code 1. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            prepared().run();
            new CountDownLatch(1).await();
        } catch (CannotStart | PortTaken e) {
            System.err.println(e.getMessage());
            System.err.flush();
            System.exit(1);
        }
    }

    /** Everything that can be checked before the first part starts. */
    private static Suite prepared() {
        if (Runtime.version().feature() != JDK) {
            throw new CannotStart(
                    "Cursus runs on JDK %d, and this is JDK %d: install it, or let Maven find it by ./mvnw."
                            .formatted(JDK, Runtime.version().feature()));
        }
        Settings settings = Settings.ofProcess();
        Addresses addresses = new Addresses(settings);
        ServiceStart services = new ServiceStart(settings, addresses);
        for (Service service : settings.services()) {
            services.requireBuilt(service);
        }
        KeptState state = KeptState.hold(settings.var());
        addresses.requireFreePorts();
        if (settings.fresh()) {
            state.clear();
        }
        return new Suite(settings, addresses, state, new Progress(System.out));
    }

    private void run() {
        long since = System.nanoTime();
        LauncherLog.to(settings.log("launcher"));
        LogRouting.install();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::stop));
        progress.line("Cursus starts; what it keeps is in " + settings.var());
        new Start(settings, addresses, running, progress, threads).everything();
        loadDemoSeason();
        writeWhereabouts();
        tellWhereToLook(since);
    }

    private void loadDemoSeason() {
        Path done = settings.var().resolve("demo-season.loaded");
        if (!settings.demo() || Files.exists(done)) {
            return;
        }
        if (settings.outsideIssuer().isPresent()) {
            progress.line("  demo season   not loaded: it needs the suite’s own identity provider");
            return;
        }
        if (!settings.services().containsAll(DEMO_SEASON_NEEDS)) {
            progress.line("  demo season   not loaded: it needs catalogue and scheduling");
            return;
        }
        long since = System.nanoTime();
        try {
            new DemoSeason(addresses.of(Service.CATALOGUE), addresses.of(Service.SCHEDULING), addresses.issuer())
                    .load(Clock.systemUTC());
            Files.writeString(done, Clock.systemUTC().instant() + "\n");
        } catch (IOException | RuntimeException e) {
            throw new CannotStart(
                    "The demo season could not be loaded: %s (start with -Dcursus.demo=false to go without it)."
                            .formatted(e.getMessage()));
        }
        progress.ready("demo season", since, addresses.of(Service.GATEWAY));
    }

    private void writeWhereabouts() {
        Map<String, Object> whereabouts = Map.of("pid", ProcessHandle.current().pid(), "addresses", addresses.byName());
        Path unfinished = settings.var().resolve("suite.json.tmp");
        try {
            Files.write(unfinished, JsonMapper.builder().build().writeValueAsBytes(whereabouts));
            Files.move(unfinished, whereabouts(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tellWhereToLook(long since) {
        progress.line("");
        progress.line("  portal     " + addresses.of(Service.GATEWAY));
        progress.line("  mails      "
                + (settings.outsideMail().isEmpty()
                        ? addresses.mailbox() + ", as files in "
                                + settings.var().resolve("mail")
                        : addresses.mailHost()));
        progress.line("  logs       " + settings.var().resolve("log"));
        if (settings.outsideIssuer().isEmpty()) {
            progress.line("  accounts   password “%s” for all".formatted(Accounts.PASSWORD));
            Accounts.fromClasspath()
                    .listed()
                    .forEach(account -> progress.line("             %-12s %-18s %s"
                            .formatted(account.username(), account.displayName(), String.join(", ", account.roles()))));
            progress.line("  token      curl -s %s/demo/token -d user=registrant".formatted(addresses.issuer()));
        }
        progress.line("");
        progress.line("  started in %.1f s; Ctrl-C stops everything".formatted((System.nanoTime() - since) / 1e9));
        progress.line("Cursus is ready");
    }

    /** Parts that are just starting are let finish, since a half-started one cannot be closed. */
    private void stop() {
        progress.line("Cursus stops");
        long since = System.nanoTime();
        try {
            Files.deleteIfExists(whereabouts());
        } catch (IOException e) {
            progress.line(whereabouts() + " could not be removed.");
        }
        running.close();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_WAITS_SECONDS, TimeUnit.SECONDS)) {
                progress.line("A part that was starting did not finish in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        state.close();
        progress.line("Cursus stopped after %.1f s".formatted((System.nanoTime() - since) / 1e9));
    }

    private Path whereabouts() {
        return settings.var().resolve("suite.json");
    }
}
