package cursus.testing.contracts;

import cursus.embedded.DeclaredTopic;
import cursus.embedded.DeclaredTopics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Where the repository keeps what it says of its events. Files are read anew each time. */
record SuiteContracts(Path root) {

    /** Set by whoever wants the generated files written anew instead of compared. */
    static final boolean WRITING = Boolean.getBoolean("contracts.write");

    static final String COMMAND = "./mvnw test -Dcontracts.write -Dtest='EventsTest,EventDocumentsTest'"
            + " -Dsurefire.failIfNoSpecifiedTests=false";

    static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private static final String MODULE = "infrastructure/contracts";
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>cursus</artifactId>\\s*<version>([0-9.]+)", Pattern.DOTALL);

    /** Those of the repository in which the tests run. */
    static SuiteContracts ofRepository() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("mvnw")))
                .findFirst()
                .map(SuiteContracts::new)
                .orElseThrow(() -> new IllegalStateException("no repository is above this folder"));
    }

    ContractFolder today() {
        return new ContractFolder(folder());
    }

    /** The folders of what was released, each with its contracts and topics. */
    List<Path> releases() {
        return list(root.resolve(MODULE).resolve("released")).stream()
                .filter(Files::isDirectory)
                .toList();
    }

    List<DeclaredTopic> topics() {
        return topics(root.resolve("infrastructure/kafka/topics.yml"));
    }

    static List<DeclaredTopic> topics(Path declaration) {
        try (InputStream yaml = Files.newInputStream(declaration)) {
            return DeclaredTopics.of(yaml).topics();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<ServiceContract> services() {
        return list(folder().resolve("services")).stream()
                .map(file -> YAML.readValue(file.toFile(), ServiceContract.class))
                .toList();
    }

    Path fileOf(String service) {
        return folder().resolve("services").resolve(service + ".yml");
    }

    Path asyncApi() {
        return folder().resolve("asyncapi.yaml");
    }

    Path eventsPage() {
        return root.resolve("docs/events.md");
    }

    /** The suite's version, without a word on whether it is released yet. */
    String version() {
        Matcher version = VERSION.matcher(read(root.resolve("pom.xml")));
        if (!version.find()) {
            throw new IllegalStateException("the root's pom.xml has no version");
        }
        return version.group(1);
    }

    static String yaml(JsonNode document) {
        return YAML.writeValueAsString(document);
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path folder() {
        return root.resolve(MODULE).resolve("src/main/resources/contracts");
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
