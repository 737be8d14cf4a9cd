package cursus.acceptance.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A process that a test has started, and that does not outlive it. */
public final class Child implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Pattern MEMORY = Pattern.compile("(VmRSS|VmHWM):\\s+(\\d+) kB");

    private final Process process;
    private final Thread killer;

    private Child(Process process) {
        this.process = process;
        this.killer = Thread.ofPlatform().unstarted(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
    }

    /** Starts a command; each line that it prints is handed on. */
    public static Child start(
            List<String> command, Map<String, String> environment, Path folder, Consumer<String> lines) {
        try {
            Files.createDirectories(folder);
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Child child = new Child(builder.start());
            Thread.ofPlatform().daemon().name("output").start(() -> child.read(lines));
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until something has happened.
     *
     * @throws IllegalStateException when the process ends first, or when it takes too long
     */
    public void await(CompletableFuture<?> fact, Duration atMost) {
        try {
            CompletableFuture.anyOf(fact, process.onExit()).get(atMost.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("The process was not ready after " + atMost.toSeconds() + " s.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (!fact.isDone()) {
            throw new IllegalStateException("The process ended with " + process.exitValue() + " before it was ready.");
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** The memory that the system gives it, now and at most so far; empty where the system does not tell. */
    public String memory() {
        Map<String, Long> mebibytes = mebibytes();
        return mebibytes.isEmpty()
                ? ""
                : "peak %d MiB, RSS now %d MiB".formatted(mebibytes.get("VmHWM"), mebibytes.get("VmRSS"));
    }

    /** The most memory that it has had so far; 0 where the system does not tell. */
    public long peakMebibytes() {
        return mebibytes().getOrDefault("VmHWM", 0L);
    }

    /** The memory that it has now; 0 where the system does not tell. */
    public long residentMebibytes() {
        return mebibytes().getOrDefault("VmRSS", 0L);
    }

    private Map<String, Long> mebibytes() {
        try {
            return MEMORY.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")))
                    .results()
                    .collect(Collectors.toMap(line -> line.group(1), line -> Long.parseLong(line.group(2)) / 1024));
        } catch (IOException unknown) {
            return Map.of();
        }
    }

    /** The processor time that it has had so far; none where the system does not tell. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Holds it still, as a machine that is asleep would, until it is let {@link #goOn go on}. */
    public void holdStill() {
        signal("STOP");
    }

    public void goOn() {
        signal("CONT");
    }

    /** Ends it without asking, and waits until it is gone. */
    public void kill() {
        Runtime.getRuntime().removeShutdownHook(killer);
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to stop, and makes it stop when it takes too long. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(killer);
        // Not the process itself: that would close its output, with its last words in it.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(STOP)) {
                process.destroyForcibly();
                throw new IllegalStateException("The process did not stop within " + STOP.toSeconds() + " s.");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Consumer<String> lines) {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(lines);
        } catch (IOException | UncheckedIOException closed) {
            lines.accept("[" + closed.getMessage() + "]");
        }
    }
}
