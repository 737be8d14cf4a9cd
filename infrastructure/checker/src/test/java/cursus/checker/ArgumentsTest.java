package cursus.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cursus.checker.reading.CannotLook;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentsTest {

    @TempDir
    private Path folder;

    @Test
    void the_file_of_a_running_suite_says_where_everything_is() throws IOException {
        CheckerSettings settings = Arguments.settings("--suite=" + suite(), "--settle=2m", "--dead-letters-allowed=3");
        assertThat(settings.kafka()).isEqualTo("127.0.0.1:9092");
        assertThat(settings.mailbox()).contains(URI.create("http://localhost:8025"));
        assertThat(settings.settle()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.deadLettersAllowed()).isEqualTo(3);
        assertThat(settings.journal()).isEmpty();
    }

    @Test
    void an_address_by_itself_counts_more() throws IOException {
        CheckerSettings settings =
                Arguments.settings("--suite=" + suite(), "--kafka=broker.example.org:9092", "--journal=acts.jsonl");
        assertThat(settings.kafka()).isEqualTo("broker.example.org:9092");
        assertThat(settings.portal()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.journal()).contains(Path.of("acts.jsonl"));
    }

    @Test
    void what_names_no_suite_is_one_sentence() {
        assertThatThrownBy(() -> Arguments.settings("--suite=" + folder.resolve("none.json")))
                .isInstanceOf(CannotLook.class)
                .hasMessageEndingWith("none.json cannot be read: is a suite running there?");
        assertThatThrownBy(() -> Arguments.settings("--kafka=localhost:9092"))
                .isInstanceOf(CannotLook.class)
                .hasMessageStartingWith("Give --suite=");
        assertThatThrownBy(() -> Arguments.settings("--siute=x"))
                .isInstanceOf(CannotLook.class)
                .hasMessageStartingWith("“--siute=x” is not understood.");
        assertThatThrownBy(() -> Arguments.settings("--suite=" + suite(), "--settle=soon"))
                .isInstanceOf(CannotLook.class)
                .hasMessageContaining("Give --suite=");
    }

    private Path suite() throws IOException {
        return Files.writeString(folder.resolve("suite.json"), """
                {"pid": 1, "addresses": {"portal": "http://localhost:8080", "kafka": "127.0.0.1:9092",
                 "mailbox": "http://localhost:8025", "identity": "http://localhost:9000"}}""");
    }
}
