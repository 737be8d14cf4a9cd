package cursus.catalogue.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Words SAID = Words.in(Stream.of("Décider dans l’incertitude", "Œuvrer à l’ÉTÉ", "ACAT21-041"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "décider",
                "DECIDER",
                "incert",
                "l'incertitude",
                "incertitude décid",
                "oeuvrer",
                "œuvr",
                "ete",
                "ACAT21-041",
                "acat21-0",
                ""
            })
    void what_begins_its_words_is_found(String words) {
        assertThat(SAID.haveAll(Words.of(words))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"certitude", "décider jamais", "decidera", "z"})
    void what_begins_none_of_its_words_is_not(String words) {
        assertThat(SAID.haveAll(Words.of(words))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "^$", "(((", "\\\\", "%", "$where", "\0"})
    void signs_are_no_words_and_mean_nothing(String signs) {
        Words words = Words.of(signs);

        assertThat(words.none()).isEqualTo(!signs.contains("where"));
    }

    @Test
    void a_hundred_words_are_looked_for_like_one() {
        assertThat(SAID.haveAll(Words.of("a ".repeat(50)))).isTrue();
        assertThat(SAID.haveAll(Words.of("b ".repeat(50)))).isFalse();
    }
}
