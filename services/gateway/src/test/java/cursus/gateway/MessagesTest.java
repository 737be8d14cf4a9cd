package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");

    @Test
    void every_text_exists_in_both_languages() throws IOException {
        assertThat(texts("messages.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        texts("messages_en.properties").stringPropertyNames());
    }

    @Test
    void no_text_holds_the_apostrophe_that_the_format_would_swallow() throws IOException {
        for (String file : List.of("messages.properties", "messages_en.properties")) {
            assertThat(texts(file).values()).noneMatch(text -> text.toString().contains("'"));
        }
    }

    @Test
    void every_text_that_a_page_names_exists() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                KEY.matcher(Files.readString(page)).results().forEach(match -> named.add(match.group(1)));
            }
        }

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(texts("messages.properties").stringPropertyNames()).containsAll(named);
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(RESOURCES.resolve(file))) {
            texts.load(in);
        }
        return texts;
    }
}
