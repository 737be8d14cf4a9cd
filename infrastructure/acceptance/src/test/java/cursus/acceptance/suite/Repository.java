package cursus.acceptance.suite;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The repository that holds this build, and what its modules have built. */
public record Repository(Path root) {

    /** The one above the working folder, or the one that {@code cursus.root} names. */
    public static Repository here() {
        Path start =
                Path.of(Optional.ofNullable(System.getProperty("cursus.root")).orElse(""));
        return Stream.iterate(start.toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("mvnw")))
                .findFirst()
                .map(Repository::new)
                .orElseThrow(() -> new IllegalStateException("The repository is not above " + start.toAbsolutePath()));
    }

    /** The class path of a module with its own classes first. */
    public String classpath(String module) {
        Path target = root.resolve(module).resolve("target");
        try {
            return target.resolve("classes")
                    + File.pathSeparator
                    + Files.readString(target.resolve("runtime-classpath.txt")).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(module + " is not built.", e);
        }
    }

    /** The key for demonstration with which enrolment signs receipts, wherever local mode does not start it. */
    public String demoReceiptKey() {
        Path key = root.resolve("infrastructure/local/src/main/resources/demo/receipt-key.json");
        try {
            return Files.readString(key).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder for what the tests leave behind. */
    public Path output(String name) {
        return root.resolve("infrastructure/acceptance/target").resolve(name);
    }

    /** The {@code java} of this test run. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
