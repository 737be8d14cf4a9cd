package cursus.local.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.embedded.FreePorts;
import java.io.File;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolatedApplicationTest {

    @TempDir
    private Path folder;

    @Test
    void two_applications_in_one_jvm_share_neither_settings_nor_classes_nor_logs() throws Exception {
        List<Integer> ports = FreePorts.find(2);
        LogRouting.install();
        CompletableFuture<IsolatedApplication> startingBlue = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> startingBlue.complete(start("blue", ports.getLast())));
        try (IsolatedApplication red = start("red", ports.getFirst())) {
            try (IsolatedApplication blue = startingBlue.get(60, TimeUnit.SECONDS)) {
                String seenByRed = facts(ports.getFirst());
                String seenByBlue = facts(ports.getLast());
                assertThat(seenByRed).contains("\"colour\":\"red\"").doesNotContain(aboutClass(seenByBlue));
                assertThat(seenByBlue).contains("\"colour\":\"blue\"");
                assertThat(red.loader()).isNotSameAs(blue.loader());
            }
            assertThat(facts(ports.getFirst())).contains("red");
            assertThatThrownBy(() -> facts(ports.getLast())).isInstanceOf(ConnectException.class);
        }
        assertThat(log("red")).contains("logged by red", "Tomcat", "[red-,]").doesNotContain("blue");
        assertThat(log("blue"))
                .contains("logged by blue", "Tomcat", "[blue-,]")
                .doesNotContain("red]", "by red", "red-");
    }

    @Test
    void an_application_that_fails_says_why_in_one_sentence() {
        assertThatThrownBy(() ->
                        IsolatedApplication.start("mute", classpath(), TinyApplication.class.getName(), List.of()))
                .isInstanceOf(StartFailed.class)
                .hasMessage("mute did not start: It was told nothing.");
    }

    private IsolatedApplication start(String colour, int port) {
        return IsolatedApplication.start(
                colour,
                classpath(),
                TinyApplication.class.getName(),
                List.of(
                        "--spring.config.name=tiny",
                        "--spring.application.name=" + colour,
                        "--spring.main.register-shutdown-hook=false",
                        "--logging.register-shutdown-hook=false",
                        "--logging.threshold.console=OFF",
                        "--logging.pattern.correlation=[%s-,%%X{correlationId:-}] ".formatted(colour),
                        "--logging.file.name=" + folder.resolve(colour + ".log"),
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--tiny.colour=" + colour));
    }

    private static List<Path> classpath() {
        return Arrays.stream(Objects.requireNonNull(System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private String log(String colour) throws Exception {
        return Files.readString(folder.resolve(colour + ".log"));
    }

    private static String aboutClass(String facts) {
        return facts.replaceAll(".*(\"class\":[0-9]+).*", "$1");
    }

    private static String facts(int port) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/facts"))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
