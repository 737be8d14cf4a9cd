package cursus.acceptance.faults;

import cursus.acceptance.suite.Child;
import cursus.acceptance.suite.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One process of the fleet, which can be stopped, killed or held still, and started again by the same command. What it says
 * goes to a log of its own, life after life. Safe for use by many threads.
 */
final class Part implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String name;
    private final List<String> command;
    private final String saysWhenReady;
    private final Path folder;
    private Optional<Life> life = Optional.empty();
    private boolean wanted;
    private int deaths;

    /**
     * @param saysWhenReady what the line holds by which it tells that it is ready
     * @param folder where its log goes
     */
    Part(String name, List<String> command, String saysWhenReady, Path folder) {
        this.name = name;
        this.command = List.copyOf(command);
        this.saysWhenReady = saysWhenReady;
        this.folder = folder;
    }

    private record Life(Child process, AtomicBoolean ready) {}

    String name() {
        return name;
    }

    Path log() {
        return folder.resolve(name.replace(' ', '-') + ".log");
    }

    /** Starts it, unless it runs; returns before it is ready. */
    synchronized void start() {
        wanted = true;
        if (!isAlive()) {
            write("--- started " + Instant.now());
            AtomicBoolean ready = new AtomicBoolean();
            Child process = Child.start(command, Map.of(), folder, line -> {
                write(line);
                if (line.contains(saysWhenReady)) {
                    ready.set(true);
                }
            });
            life = Optional.of(new Life(process, ready));
        }
    }

    /** Asks it to stop, and waits until it is gone. */
    void stop() {
        ended().ifPresent(Child::close);
        write("--- stopped " + Instant.now());
    }

    /** Ends it as a power cut would. */
    void kill() {
        ended().ifPresent(Child::kill);
        write("--- killed " + Instant.now());
    }

    synchronized void holdStill() {
        write("--- held still " + Instant.now());
        life.map(Life::process).ifPresent(Child::holdStill);
    }

    synchronized void goOn() {
        life.map(Life::process).ifPresent(Child::goOn);
        write("--- goes on " + Instant.now());
    }

    synchronized boolean isReady() {
        return isAlive() && life.map(Life::ready).map(AtomicBoolean::get).orElse(false);
    }

    /** Waits until it is ready, through as many lives as that takes: a service that finds no store gives up. */
    void awaitReady() {
        Waiting.until(name + " is ready, see " + log()).atMost(PATIENCE).until(() -> {
            revive();
            return isReady();
        });
    }

    /** Starts it again where it ended by itself, as whoever runs a service would. */
    synchronized void revive() {
        if (wanted && !isAlive()) {
            deaths++;
            start();
        }
    }

    /** How often it ended although nobody had ended it. */
    synchronized int deaths() {
        return deaths;
    }

    @Override
    public void close() {
        goOn();
        stop();
    }

    private synchronized Optional<Child> ended() {
        wanted = false;
        Optional<Child> process = life.map(Life::process);
        life = Optional.empty();
        return process;
    }

    private boolean isAlive() {
        return life.map(Life::process).map(Child::alive).orElse(false);
    }

    private void write(String line) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    log(), line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
