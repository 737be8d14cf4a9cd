package cursus.load.modulith;

import cursus.embedded.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of the operating system’s package, with its own defaults, in a folder of its own while a benchmark runs. */
public final class Postgres implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";
    private static final int PATIENCE_SECONDS = 60;

    private final Path binaries;
    private final Path folder;
    private final int port;

    private Postgres(Path binaries, Path folder, int port) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
    }

    /** Empty where none is installed. */
    public static Optional<Postgres> start() {
        return newest().map(binaries -> {
            try {
                // Not below a home folder that PostgreSQL’s own user may not enter.
                Path folder = Files.createTempDirectory("cursus-load-postgres");
                Postgres postgres =
                        new Postgres(binaries, folder, FreePorts.find(1).getFirst());
                postgres.begin();
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    private void begin() {
        if (isRoot()) {
            run(List.of("chown", USER, folder.toString()));
        }
        String data = folder.resolve("data").toString();
        asUser("initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8");
        asUser(
                "pg_ctl",
                "-D",
                data,
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=%s".formatted(port, folder),
                "start");
    }

    @Override
    public void close() {
        asUser("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "fast", "-w", "stop");
        run(List.of("rm", "-r", folder.toString()));
    }

    /** PostgreSQL refuses to run as root. */
    private void asUser(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", USER, "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("This did not work: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Path> newest() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(binaries -> Files.isExecutable(binaries.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
