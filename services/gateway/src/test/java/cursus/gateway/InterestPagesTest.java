package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Being told when registration opens: asking, confirming by the link of a mail, and leaving. */
class InterestPagesTest extends WithGateway {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PAGE = "/cohorts/PILOT-28/interest";
    private static final String ASK = "POST /api/catalogue/cohorts/PILOT-28/interest";
    private static final String LINK = "/interest/0123abcd";

    @BeforeEach
    void theCohortOpensLater() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-28", 200, RichPage.TO_COME);
        SERVICES.answers("GET /api/catalogue/programmes/PILOT", 200, RichPage.PROGRAMME);
        SERVICES.answers(ASK, 202, "{\"cohort\":\"PILOT-28\",\"confirmWithin\":\"PT48H\"}");
    }

    @Test
    void whoever_gives_an_address_is_sent_back_to_the_programme_and_told_to_look_into_the_mailbox() {
        Browser reader = browser();

        HttpResponse<String> answer = reader.submit(PAGE, PAGE, Map.of("email", " jo@example.org "));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).endsWith("/programmes/PILOT");
        assertThat(SERVICES.asked(ASK).getFirst().body())
                .contains("\"email\":\"jo@example.org\"", "\"language\":\"fr\"");
        assertThat(reader.get("/programmes/PILOT").body()).contains("role=\"status\">Consultez votre messagerie");
    }

    @Test
    void a_form_that_no_page_of_ours_sent_is_refused() {
        assertThat(browser().post(PAGE, FORM, "email=jo%40example.org").statusCode())
                .isEqualTo(403);
        assertThat(SERVICES.asked(ASK)).isEmpty();
    }

    @Test
    void an_address_that_is_none_is_explained_beside_the_field_and_kept() {
        SERVICES.answers(ASK, 422, """
                {"type":"urn:cursus:problem:invalid-request","status":422,
                 "errors":[{"field":"email","message":"Ce n’est pas une adresse."}]}""");

        HttpResponse<String> page = browser().submit(PAGE, PAGE, Map.of("email", "jo<at>example"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"field-email-wrong\"", "Ce n’est pas une adresse.", "value=\"jo&lt;at&gt;example\"");
        assertThat(browser().submit(PAGE, PAGE, Map.of("email", " ")).body()).contains("Ce champ est nécessaire.");
    }

    @Test
    void a_refusal_is_told_in_its_own_words_and_so_is_silence() {
        SERVICES.answers(ASK, 409, """
                {"type":"urn:cursus:problem:interest-list-full","detail":"La liste est complète.","status":409}""");
        HttpResponse<String> full = browser().submit(PAGE, PAGE, Map.of("email", "jo@example.org"));
        SERVICES.answers(ASK, 503, "{}");
        HttpResponse<String> away = browser().submit(PAGE, PAGE, Map.of("email", "jo@example.org"));

        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.body()).contains("La liste est complète.");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("Vos réponses sont gardées", "value=\"jo@example.org\"");
    }

    @Test
    void there_is_no_form_where_there_is_no_opening_to_wait_for() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);

        assertThat(browser().get("/cohorts/PILOT-27/interest").body())
                .contains("plus d’ouverture à attendre", "href=\"/programmes/PILOT\"")
                .doesNotContain("name=\"email\"");
    }

    /** A program that looks into mails opens their links. */
    @Test
    void opening_the_link_of_a_mail_shows_a_button_and_does_nothing_yet() {
        standing("TO_CONFIRM");
        Browser reader = browser();

        String page = reader.get(LINK).body();

        assertThat(page).contains("attend d’être confirmée", "action=\"" + LINK + "\"", "id=\"confirm\"", "noindex");
        assertThat(SERVICES.asked("POST /api/catalogue/interest/0123abcd/confirm"))
                .isEmpty();
        assertThat(reader.sessionId()).isEmpty();
    }

    @Test
    void the_button_confirms_without_a_session_and_the_page_says_what_comes_next() {
        SERVICES.answers("POST /api/catalogue/interest/0123abcd/confirm", 200, standingOf("CONFIRMED"));

        HttpResponse<String> page = browser().post(LINK, FORM, "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Votre adresse est confirmée", "href=\"" + LINK + "/unsubscribe\"", "Piloter la transformation")
                .doesNotContain("id=\"confirm\"");
    }

    @Test
    void who_wants_to_leave_leaves_by_the_pages_button_or_at_one_click_in_the_mail_program() {
        standing("CONFIRMED");
        SERVICES.answers("POST /api/catalogue/interest/0123abcd/unsubscribe", 200, standingOf("ENDED"));

        String before = browser().get(LINK + "/unsubscribe").body();
        HttpResponse<String> after = browser().post(LINK + "/unsubscribe", FORM, "List-Unsubscribe=One-Click");

        assertThat(before).contains("id=\"leave\"", "action=\"" + LINK + "/unsubscribe\"");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("Vous ne recevrez plus de courriel").doesNotContain("id=\"leave\"");
    }

    @ParameterizedTest
    @CsvSource({"404, interest-unknown-link", "409, interest-link-over"})
    void a_link_that_leads_nowhere_any_more_is_explained(int status, String slug) {
        String problem = """
                {"type":"urn:cursus:problem:%s","detail":"Ce lien ne vaut plus.","status":%d}""".formatted(slug, status);
        SERVICES.answers("GET /api/catalogue/interest/0123abcd", status, problem);
        SERVICES.answers("POST /api/catalogue/interest/0123abcd/confirm", status, problem);

        assertThat(browser().get(LINK).body()).contains("Ce lien ne vaut plus.");
        HttpResponse<String> sent = browser().post(LINK, FORM, "");
        assertThat(sent.statusCode()).isEqualTo(status);
        assertThat(sent.body()).contains("Ce lien ne vaut plus.").doesNotContain("id=\"confirm\"");
    }

    private static void standing(String state) {
        SERVICES.answers("GET /api/catalogue/interest/0123abcd", 200, standingOf(state));
    }

    private static String standingOf(String state) {
        return "{\"cohort\":\"PILOT-28\",\"state\":\"%s\",\"registration\":\"OPENS_AT\"}".formatted(state);
    }
}
