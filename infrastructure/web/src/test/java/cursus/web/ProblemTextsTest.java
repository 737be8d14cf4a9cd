package cursus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    @Test
    void every_problem_speaks_both_languages() throws IOException {
        assertThat(keys("common-problems_en.properties")).isEqualTo(keys("common-problems.properties"));
    }

    @Test
    void every_problem_has_a_title_and_a_detail() throws IOException {
        Set<String> keys = keys("common-problems.properties");

        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(keys)
                        .contains(
                                key.replaceAll("\\.(title|detail)$", ".title"),
                                key.replaceAll("\\.(title|detail)$", ".detail")));
    }

    private static Set<String> keys(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Problems.class.getResourceAsStream(bundle)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames();
    }
}
