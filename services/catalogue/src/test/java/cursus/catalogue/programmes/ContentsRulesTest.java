package cursus.catalogue.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.catalogue.Samples;
import cursus.catalogue.programmes.markdown.CommonMark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What officers may write on a page. */
class ContentsRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Un *mot*, une liste :\n\n- un\n- deux",
                "[le module 3](#module-3)",
                "[une adresse](https://example.org/a?b=c#d) et <https://example.org>",
                "[nous écrire](mailto:formations@example.org)",
                "Moins de <50 agents, 3 < 4 & 5 > 2",
                "`<b>` s’écrit entre accents graves",
                "[sans suite]",
                "#module-9 n’est pas un lien"
            })
    void words_lists_and_links_to_the_web_or_to_a_module_may_stand_in_a_presentation(String text) {
        assertThat(rulesBrokenBy(text)).isEmpty();
    }

    static Stream<Arguments> hostileTexts() {
        return Stream.of(
                Arguments.of("<script>alert(1)</script>", "markup-in-text"),
                Arguments.of("Un <b onclick=x>mot</b>", "markup-in-text"),
                Arguments.of("<!-- caché -->", "markup-in-text"),
                Arguments.of("![pixel](https://example.org/p.gif)", "picture-in-text"),
                Arguments.of("[x](javascript:alert(1))", "link-not-allowed"),
                Arguments.of("[x](JaVaScRiPt:alert(1))", "link-not-allowed"),
                Arguments.of("[x](java&#115;cript:alert(1))", "link-not-allowed"),
                Arguments.of("[x](data:text/html;base64,PHA+)", "link-not-allowed"),
                Arguments.of("[x](//example.org/ailleurs)", "link-not-allowed"),
                Arguments.of("[x](/officer)", "link-not-allowed"),
                Arguments.of("[x](<https:// example.org>)", "link-not-allowed"),
                Arguments.of("[x](https:example.org)", "link-not-allowed"),
                Arguments.of("[x]\n\n[x]: vbscript:1", "link-not-allowed"),
                Arguments.of("[x](#module-7)", "link-to-no-module"),
                Arguments.of("[x](#module-3x)", "link-not-allowed"),
                Arguments.of(">".repeat(19_000) + " au fond", "text-nested-too-deep"),
                Arguments.of("*a **b ".repeat(2_500) + "** c*".repeat(1_500), "text-nested-too-deep"));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void whatever_could_harm_its_readers_is_refused_beside_its_field(String text, String rule) {
        assertThat(rulesBrokenBy(text)).contains(new Broken("presentation.fr", rule));
    }

    @Test
    void the_english_text_is_held_to_the_same() {
        Contents page = withPresentation(Samples.text("Rien.", "<i>No</i>"));

        assertThat(broken(Samples.RULES.brokenInDraft("ACAT21-041", page)))
                .containsExactly(new Broken("presentation.en", "markup-in-text"));
    }

    @Test
    void a_page_as_a_whole_has_an_end() {
        Text long20000 = Samples.french("a".repeat(20_000));
        Contents page = withObjectives(
                IntStream.range(0, 7).mapToObj(index -> long20000).toList());

        assertThat(broken(Samples.RULES.brokenInDraft("ACAT21-041", page)))
                .containsExactly(new Broken("contents", "page-too-long"));
    }

    @Test
    void a_document_that_nobody_wrote_is_pointed_to_by_nobody() {
        ContentsRules rules = new ContentsRules(new CommonMark(), codes -> Set.of("REGLEMENT"));

        assertThat(broken(rules.brokenInDraft("ACAT21-041", Samples.everything())))
                .containsExactly(new Broken("documents[0]", "document-unknown"));
    }

    @Test
    void a_page_on_which_every_field_says_something_keeps_all_rules() {
        assertThat(Samples.RULES.brokenInPublication("ACAT21-041", Samples.everything()))
                .isEmpty();
    }

    @Test
    void a_page_is_complete_when_every_field_says_something_and_else_the_gaps_are_named() {
        assertThat(Completeness.of(Samples.everything())).isEqualTo(new Completeness(100, List.of()));
        assertThat(Completeness.of(Samples.contents()).missing())
                .contains("prerequisites", "duration", "accessDelay", "resultRates", "accessibilityContact")
                .doesNotContain("title", "modules", "objectives", "contacts");
        assertThat(Completeness.of(Blank.CONTENTS).percent()).isZero();
    }

    @Test
    void a_result_rate_that_is_not_known_yet_is_a_gap() {
        Contents page = Samples.everything();
        assertThat(page.resultRates()).hasSize(2);

        assertThat(Completeness.of(Samples.contents()).missing()).contains("resultRates");
        assertThat(Completeness.of(page).missing()).doesNotContain("resultRates");
    }

    @Test
    void every_difference_between_two_pages_is_told_and_nothing_else() {
        assertThat(Difference.between(Samples.everything(), Samples.everything()))
                .isEmpty();
        assertThat(Difference.between(Samples.contents(1, 2), Samples.contents(1)))
                .extracting(Difference::field)
                .containsExactly(
                        "modules[1].number",
                        "modules[1].title.fr",
                        "modules[1].objective.fr",
                        "modules[1].kind",
                        "modules[1].halfDays");
        assertThat(Difference.between(Blank.CONTENTS, Samples.everything()))
                .allMatch(difference -> difference.before().isEmpty())
                .extracting(Difference::field)
                .contains("resultRates[0].value", "application.stages[1].fr", "partners[0].address", "documents[0]");
    }

    @Test
    void an_edition_without_anything_known_of_its_publisher_is_one_of_the_first_shape() {
        Edition edition =
                new Edition("ACAT21-041", 1, Samples.contents(), Instant.EPOCH, Optional.empty(), Optional.empty());

        assertThat(edition.title().fr()).isEqualTo("Piloter la transformation publique");
    }

    private record Broken(String field, String rule) {}

    private static List<Broken> rulesBrokenBy(String presentation) {
        return broken(Samples.RULES.brokenInDraft("ACAT21-041", withPresentation(Samples.french(presentation))));
    }

    private static List<Broken> broken(List<BrokenRule> rules) {
        return rules.stream().map(rule -> new Broken(rule.field(), rule.rule())).toList();
    }

    private static Contents withPresentation(Text presentation) {
        return page(presentation, List.of());
    }

    private static Contents withObjectives(List<Text> objectives) {
        return page(Samples.french("Rien."), objectives);
    }

    private static Contents page(Text presentation, List<Text> objectives) {
        Contents blank = Blank.CONTENTS;
        return new Contents(
                blank.title(),
                blank.family(),
                blank.summary(),
                Optional.of(presentation),
                Samples.contents().modules(),
                objectives,
                blank.competences(),
                blank.methods(),
                blank.audience(),
                blank.branches(),
                blank.eligibility(),
                blank.prerequisites(),
                blank.assessment(),
                blank.accessibility(),
                blank.accessibilityContact(),
                blank.accessDelay(),
                blank.resultRates(),
                blank.satisfaction(),
                blank.duration(),
                blank.rhythm(),
                blank.places(),
                blank.priceIncludes(),
                blank.contact(),
                blank.contacts(),
                blank.application(),
                blank.languages(),
                blank.partners(),
                blank.mediaCredits(),
                blank.followUp(),
                blank.documents());
    }
}
