package cursus.gateway.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Bonjour <img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">ici</a>",
                "<!-- --><svg onload=alert(1)>"
            })
    void tags_are_shown_as_they_are_written(String text) {
        assertThat(Markdown.html(text)).contains("&lt;").doesNotContain("<script", "<img", "<a ", "<svg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ici](javascript:alert(1))",
                "[ici](JaVaScRiPt:alert(1))",
                "[ici](vbscript:x)",
                "[ici](&#106;avascript:alert(1))",
                "![image](javascript:alert(1))",
                "[ici](data:text/html;base64,PHNjcmlwdD4=)"
            })
    void a_link_leads_to_the_web_or_nowhere(String text) {
        assertThat(Markdown.html(text)).doesNotContainIgnoringCase("script:", "text/html");
    }

    @Test
    void the_first_heading_is_the_title_and_others_stay() {
        Markdown.Titled text = Markdown.titled("# Un *titre* & <b>\n\n## Une partie\n\nDu texte.");

        assertThat(text.title()).hasValue("Un titre & <b>");
        assertThat(text.html()).contains("<h2>Une partie</h2>").doesNotContain("<h1>");
    }

    @Test
    void a_text_without_a_title_has_none() {
        assertThat(Markdown.titled("Du texte.\n\n# Plus tard").title()).isEmpty();
        assertThat(Markdown.titled("").html()).isEmpty();
    }

    @Test
    void a_part_of_a_page_keeps_below_its_headings_shows_no_picture_and_may_lead_within_the_page() {
        String html = Markdown.part("# Un\n\n##### Deux\n\n![vue](https://example.org/a.png) [là](#module-1)", 2);

        assertThat(html)
                .contains("<h3>Un</h3>", "<h6>Deux</h6>", "vue", "href=\"#module-1\"")
                .doesNotContain("<img", "a.png");
    }

    @Test
    void no_line_of_a_part_begins_with_a_mark_or_ends_with_an_opening_one() {
        assertThat(Markdown.part("Dites « oui » : pourquoi ? [Ici](#a) ; là !", 2))
                .isEqualTo(
                        "<p>Dites «\u00a0oui\u00a0»\u00a0: pourquoi\u00a0? <a rel=\"nofollow\" href=\"#a\">Ici</a>\u00a0; là\u00a0!</p>\n");
    }
}
