package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a programme and the documents beside it. */
class CataloguePagesTest extends WithGateway {

    private static final String PILOT = "GET /api/catalogue/programmes/PILOT";

    @BeforeEach
    void theServicesKnowIt() {
        SERVICES.answers(PILOT, 200, RichPage.PROGRAMME);
        SERVICES.answers("GET /api/enrolment/cohorts/PILOT-27/seats", 200, Samples.SEATS);
        SERVICES.answers("GET /api/scheduling/cohorts/PILOT-27/sessions", 200, Samples.TIMETABLE);
    }

    @Test
    void the_page_says_all_that_its_officers_wrote() {
        String page = page("/programmes/PILOT");

        assertThat(page)
                .contains("Agir", "Conduire un projet", "Récits", "Cadres", "Hospitalière", "Encadrement supérieur")
                .contains("Un projet", "Un jury", "Locaux accessibles", "Mission handicap", "Trois semaines")
                .contains("Présents à tout", "91 %", "Deux promotions", "Pas encore connu", "4,5 sur 5")
                .contains("Douze jours", "Toutes les deux semaines", "Dans nos murs", "français", "anglais")
                .contains("Les déjeuners", "Une page", "Un entretien", "La Halle", "Photographies : l’école.")
                .contains("Émargement", "href=\"/documents/REGLEMENT\"", "Version 3", "Lyon");
    }

    @Test
    void its_table_of_contents_leads_to_headings_that_are_there() {
        String page = page("/programmes/PILOT");
        String contents = page.substring(
                page.indexOf("<nav class=\"contents"), page.indexOf("</nav>", page.indexOf("<nav class=\"contents")));

        assertThat(Pattern.compile("href=\"#([^\"]+)\"")
                        .matcher(contents)
                        .results()
                        .map(found -> found.group(1)))
                .hasSize(15)
                .allSatisfy(id -> assertThat(page).contains("<h2 id=\"" + id + "\""));
    }

    @Test
    void the_presentation_is_markdown_that_leads_to_modules_and_can_do_no_harm() {
        String page = page("/programmes/PILOT");

        assertThat(page)
                .contains("<h3>Voir</h3>", "href=\"#module-1\"", "id=\"module-1\"")
                .contains("href=\"https://example.org/a?b=1&amp;c=2\"", "&lt;b&gt;gras", "une photo")
                .doesNotContain("<b>gras", "<img", "x.png", "<script>alert", "javascript:");
    }

    @Test
    void a_cohort_shows_where_it_stands_and_what_can_be_done_about_it() {
        String page = page("/programmes/PILOT").replaceAll("[\\u00a0\\u202f]", " ");

        assertThat(page)
                .contains("3 sur 20", "7 850,00 € par participant, exonéré de TVA", "href=\"/cohorts/PILOT-27/enrol\"")
                .contains(
                        "Ouverture le 10 janvier 2028",
                        "hors du champ de la TVA",
                        "href=\"/cohorts/PILOT-28/interest\"")
                .contains("Session annulée", "Une autre année.", "href=\"/cohorts/PILOT-27.ics\"")
                .doesNotContain("/cohorts/PILOT-29/", "/cohorts/PILOT-29.ics", "/cohorts/PILOT-28/enrol");
    }

    /** The address is there to be read and copied, but no pattern for addresses matches the source. */
    @Test
    void contacts_are_readable_and_hidden_from_programs_that_gather_addresses() {
        String page = page("/programmes/PILOT");

        assertThat(page).contains("Responsable du cycle", "href=\"tel:+33199001234\"");
        assertThat(page.replaceAll("<[^>]+>", "").replace("&#64;", "@").replace("&#46;", "."))
                .contains("cycle.pilot@example.org", "inscriptions@example.org", "handicap@example.org");
        assertThat(page.replace("&#64;", "@").replace("&#46;", ".")).doesNotContain("mailto:");
        assertThat(Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+")
                        .matcher(page.replace("&#64;", "@").replace("&#46;", "."))
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void what_is_withdrawn_says_so_offers_nothing_and_is_not_to_be_found_any_more() {
        SERVICES.answers(PILOT, 200, RichPage.WITHDRAWN);

        HttpResponse<String> answer = browser().get("/programmes/PILOT");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Cette formation n’est plus proposée", "Une autre formation la remplace.")
                .contains("Voyez le nouveau cycle.", "content=\"noindex\"")
                .doesNotContain("/enrol\"", "/interest\"", "application/ld+json", "rel=\"canonical\"");
    }

    @Test
    void a_page_tells_under_which_address_it_is_known_and_where_it_is_in_the_other_language() {
        String page = browser().get("/programmes/PILOT?lang=en&utm_source=x").body();

        assertThat(page)
                .contains("<link rel=\"canonical\" href=\"" + address() + "/programmes/PILOT?lang=en\"")
                .contains("hreflang=\"fr\" href=\"" + address() + "/programmes/PILOT?lang=fr\"")
                .contains("hreflang=\"x-default\" href=\"" + address() + "/programmes/PILOT\"")
                .contains("<meta name=\"description\" content=\"Un cycle &lt;/script&gt;");
    }

    @Test
    void documents_in_force_are_read_as_they_were_written() {
        SERVICES.answers("GET /api/catalogue/documents/REGLEMENT", 200, """
                {"document":"REGLEMENT","version":3,"kind":"HOUSE_RULES","title":{"fr":"Règlement"},
                 "text":{"fr":"## Horaires\\n\\nSoyez <i>à l’heure</i>."},"inForceSince":"2026-05-01T08:00:00Z"}""");

        String page = page("/documents/REGLEMENT");

        assertThat(page).contains("Règlement intérieur", "Version 3", "<h2>Horaires</h2>", "&lt;i&gt;à l’heure");
        assertThat(browser().get("/documents/NONE").statusCode()).isEqualTo(404);
    }

    /** Otherwise whoever reads all programmes would leave a session behind for each. */
    @Test
    void reading_makes_no_session() {
        SERVICES.answers("GET /api/catalogue/programmes", 200, Samples.PROGRAMMES);
        Browser reader = browser();

        reader.get("/");
        reader.get("/programmes/PILOT");

        assertThat(reader.sessionId()).isEmpty();
    }

    private String page(String path) {
        HttpResponse<String> answer = browser().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
