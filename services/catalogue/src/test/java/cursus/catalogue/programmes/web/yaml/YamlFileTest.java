package cursus.catalogue.programmes.web.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of recipes stands for all: texts, numbers, constants, lists and parts within parts. */
class YamlFileTest {

    enum Taste {
        SWEET,
        SALTY
    }

    record Step(Integer number, Optional<String> words) {}

    record Recipe(Optional<String> title, Optional<Taste> taste, Optional<List<Step>> steps) {}

    private record At(int line, String field, String rule) {}

    @Test
    void a_file_is_read_into_its_record() {
        YamlFile<Recipe> file = read("""
            recipe: SOUP
            title: Soupe
            taste: SALTY
            steps:
              - {number: 1, words: Couper}
              - number: 2
                words: >-
                  Cuire
                  longtemps
            """);

        assertThat(file.mistakes()).isEmpty();
        assertThat(file.code()).contains("SOUP");
        assertThat(file.value())
                .contains(new Recipe(
                        Optional.of("Soupe"),
                        Optional.of(Taste.SALTY),
                        Optional.of(List.of(
                                new Step(1, Optional.of("Couper")), new Step(2, Optional.of("Cuire longtemps"))))));
        assertThat(file.lines().of("steps[1].words")).isEqualTo(7);
        assertThat(file.lines().of("steps[1].nowhere")).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "2021-09-14", "0x10", "1e3", "010", "12", "\"null\"", "on"})
    void a_text_is_what_is_written_whatever_yaml_makes_of_it(String text) {
        assertThat(read("recipe: R\ntitle: " + text).value().flatMap(Recipe::title))
                .contains(text.replace("\"", ""));
    }

    @Test
    void every_mistake_is_told_with_its_line() {
        YamlFile<Recipe> file = read("""
            title: [a, list]
            taste: BITTER
            colour: red
            title: again
            steps:
              - number: two
                words: {a: mapping}
              - just a text
              - number: -1
            """);

        assertThat(told(file))
                .containsExactly(
                        new At(1, "title", "yaml-no-text"),
                        new At(1, "recipe", "yaml-missing"),
                        new At(2, "taste", "yaml-not-one-of"),
                        new At(3, "colour", "yaml-unknown-field"),
                        new At(4, "title", "yaml-repeated-field"),
                        new At(6, "steps[0].number", "yaml-no-number"),
                        new At(7, "steps[0].words", "yaml-no-text"),
                        new At(8, "steps[1]", "yaml-no-mapping"),
                        new At(9, "steps[2].number", "yaml-no-number"));
    }

    @Test
    void what_is_no_yaml_is_told_where_it_ceases_to_be() {
        assertThat(told(read("recipe: R\ntitle: [a\n"))).containsExactly(new At(3, "", "yaml-unreadable"));
        assertThat(told(read("recipe: R\n\ttitle: a"))).containsExactly(new At(2, "", "yaml-unreadable"));
        assertThat(told(read("recipe: R\n---\nrecipe: S\n"))).containsExactly(new At(2, "", "yaml-unreadable"));
        assertThat(told(read("recipe: R\ntitle: \u0001"))).extracting(At::rule).containsExactly("yaml-unreadable");
        assertThat(told(read("# nothing\n"))).containsExactly(new At(1, "", "yaml-empty"));
        assertThat(told(read("\n- a\n- b"))).containsExactly(new At(2, "", "yaml-no-mapping"));
    }

    @Test
    void no_part_stands_for_another_so_that_no_small_file_is_a_large_one() {
        String bomb = """
            recipe: R
            a: &a [x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
            """;

        assertThat(told(read(bomb))).containsExactly(new At(3, "", "yaml-alias"));
        assertThat(told(read("recipe: R\nsteps: &s [*s]"))).containsExactly(new At(2, "", "yaml-alias"));
    }

    @Test
    void a_file_that_is_too_deep_or_too_long_is_refused() {
        assertThat(told(read("recipe: R\ntitle: " + "[".repeat(5_000) + "]".repeat(5_000))))
                .extracting(At::rule)
                .containsExactly("yaml-unreadable");
        assertThat(told(read("recipe: R\ntitle: " + "a".repeat(600_000))))
                .extracting(At::rule)
                .containsExactly("yaml-unreadable");
    }

    @Test
    void a_tag_makes_nothing() {
        assertThat(told(read("recipe: R\ntitle: !!java.net.URL [https://example.org]")))
                .extracting(At::rule)
                .containsExactly("yaml-unreadable");
        assertThat(told(read("recipe: R\ntitle: !mine x"))).containsExactly(new At(2, "title", "yaml-tag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "un mot",
                "no",
                "2021-09-14",
                "~",
                "null",
                "# pas un commentaire",
                "- pas une liste",
                "a: b",
                "'\"\\",
                "deux\nlignes",
                "deux\n\n  retraits\n",
                "fin d’espace \nsuite",
                "tabulation\tici",
                "émoji 🚀 et \u0007",
                "*alias &ancre !tag %a @b `c"
            })
    void what_is_written_is_read_again_as_it_was(String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("recipe", "R");
        fields.put("title", text);
        List<Map<String, Object>> steps = List.of(Map.of("number", 7, "words", text));
        fields.put("steps", steps);

        YamlFile<Recipe> file = read(YamlText.of(fields));

        assertThat(file.mistakes()).isEmpty();
        assertThat(file.value())
                .contains(new Recipe(
                        Optional.of(text), Optional.empty(), Optional.of(List.of(new Step(7, Optional.of(text))))));
    }

    private static YamlFile<Recipe> read(String text) {
        return YamlFile.read(text, "recipe", Recipe.class);
    }

    private static List<At> told(YamlFile<Recipe> file) {
        return file.mistakes().stream()
                .map(mistake -> new At(
                        mistake.line(), mistake.error().field(), mistake.error().messageKey()))
                .toList();
    }
}
