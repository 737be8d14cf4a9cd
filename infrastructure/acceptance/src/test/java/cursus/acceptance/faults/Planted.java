package cursus.acceptance.faults;

import cursus.acceptance.suite.Repository;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What is added to a service when it starts: nothing, or a bug. A bug is a configuration class that is compiled here against
 * the service's own classes, and that nothing but a process of these tests ever sees.
 *
 * @param classes the folder of its classes
 * @param arguments what makes the service take them in
 */
record Planted(Optional<Path> classes, List<String> arguments) {

    static final Planted NOTHING = new Planted(Optional.empty(), List.of());

    private static final String SOURCES = "infrastructure/acceptance/src/planted/java/cursus/planted";

    /** @param bug the class's simple name */
    static Planted bug(String bug, String service) {
        Repository repository = Repository.here();
        Path source = repository.root().resolve(SOURCES).resolve(bug + ".java");
        Path classes = repository.output("planted").resolve(service);
        compile(source, repository.classpath("services/" + service), classes);
        return new Planted(Optional.of(classes), List.of("--spring.main.sources=cursus.planted." + bug));
    }

    private static void compile(Path source, String classpath, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options = List.of("-proc:none", "-cp", classpath, "-d", classes.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Files.createDirectories(classes);
            if (!compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source))
                    .call()) {
                throw new IllegalStateException("%s does not compile: %s".formatted(source, said));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
