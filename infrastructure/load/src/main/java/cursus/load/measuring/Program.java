package cursus.load.measuring;

import cursus.acceptance.suite.Child;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A Java program that runs as a process of its own.
 *
 * @param main its class
 * @param heap the most that it may have, as {@code -Xmx} says it
 */
public record Program(String main, String classpath, String heap, List<String> arguments) {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    public Program {
        arguments = List.copyOf(arguments);
    }

    /** One of this program's own class path. */
    public static Program of(String main) {
        return new Program(main, System.getProperty("java.class.path"), "512m", List.of());
    }

    public Program on(String otherClasspath) {
        return new Program(main, otherClasspath, heap, arguments);
    }

    public Program with(String... more) {
        return new Program(
                main,
                classpath,
                heap,
                Stream.concat(arguments.stream(), Stream.of(more)).toList());
    }

    /** @param ready what stands in the line by which it says so */
    public Child start(Path folder, String ready) {
        return start(folder, ready, _ -> {});
    }

    /** @param lines hears each line that it prints */
    public Child start(Path folder, String ready, Consumer<String> lines) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx" + heap,
                "-classpath",
                classpath,
                main));
        command.addAll(arguments);
        CompletableFuture<String> begun = new CompletableFuture<>();
        Child child = Child.start(command, Map.of(), folder, line -> {
            lines.accept(line);
            if (line.contains(ready)) {
                begun.complete(line);
            }
        });
        child.await(begun, PATIENCE);
        return child;
    }
}
