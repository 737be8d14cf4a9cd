package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has a receipt is told whether it is genuine, without signing in and without a session. */
class ReceiptPagesTest extends WithGateway {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CHECK = "POST /api/enrolment/receipts/check";
    private static final String HEAD = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Test
    void a_genuine_receipt_is_told_in_words_in_both_languages() {
        SERVICES.answers(CHECK, 200, checked(24, 31));
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);

        HttpResponse<String> french = shown("a.b.c");
        String english = browser()
                .post("/receipts", FORM, "receipt=a.b.c", "Accept-Language", "en")
                .body();

        assertThat(french.statusCode()).isEqualTo(200);
        assertThat(french.body())
                .contains(
                        "Reçu authentique",
                        "Piloter la transformation",
                        "numéro 57 dans l’ordre d’arrivée de la session PILOT-27",
                        "reçue le 15 juin 2027 à 09:00:03,214 (heure de Paris)",
                        "comptait alors 24 écritures",
                        "Il en compte 31 aujourd’hui",
                        HEAD)
                .doesNotContain("Reçu non vérifié");
        assertThat(english)
                .contains(
                        "Genuine receipt",
                        "number 57 in the order of arrival of the session PILOT-27",
                        "on 15 June 2027 at 09:00:03.214 (Paris time)",
                        "had 24 entries then");
    }

    @Test
    void the_page_says_what_a_receipt_proves_and_that_it_gives_no_right() {
        assertThat(browser().get("/receipts").body())
                .contains("Une copie vaut l’original", "aucun droit à qui le détient", "href=\"/developers\"");
        assertThat(browser().get("/receipts?lang=en").body()).contains("It gives no right to whoever holds it");
    }

    @Test
    void neither_reading_nor_checking_makes_a_session_and_no_token_is_asked_for() {
        SERVICES.answers(CHECK, 200, checked(24, 31));
        Browser reader = browser();

        String page = reader.get("/receipts").body();
        HttpResponse<String> answer = reader.post("/receipts", FORM, "receipt=a.b.c");

        assertThat(page).contains("action=\"/receipts\"").doesNotContain("_csrf");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(reader.sessionId()).isEmpty();
    }

    @Test
    void so_is_the_api_behind_it() {
        SERVICES.answers(CHECK, 200, checked(24, 31));
        SERVICES.answers("GET /api/enrolment/receipts/keys", 200, "{\"keys\":[]}");

        assertThat(browser()
                        .post("/api/enrolment/receipts/check", JSON, "{\"receipt\":\"a.b.c\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser().get("/api/enrolment/receipts/keys").statusCode()).isEqualTo(200);
        assertThat(browser().get("/api/enrolment/receipts/others").statusCode()).isEqualTo(401);
    }

    /** A mail program breaks long lines, a word processor may do worse. */
    @ParameterizedTest
    @ValueSource(strings = {" a.b.c ", "a.\r\n b.\tc", "a.\u00a0b.\u200bc\u00ad"})
    void what_was_put_in_on_the_way_is_left_out(String pasted) {
        SERVICES.answers(CHECK, 200, checked(24, 31));

        shown(pasted);

        assertThat(SERVICES.asked(CHECK).getFirst().body()).isEqualTo("{\"receipt\":\"a.b.c\"}");
    }

    @Test
    void a_refusal_is_told_in_its_own_words_and_what_was_pasted_stays() {
        SERVICES.answers(CHECK, 422, """
                {"type":"urn:cursus:problem:receipt-altered","title":"Reçu modifié","detail":"Il a été modifié.",
                 "status":422}""");

        HttpResponse<String> page = shown("a.<b>.c");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>Erreur : Vérifier un reçu", "Reçu non vérifié", "Il a été modifié.", "a.&lt;b&gt;.c")
                .doesNotContain("Reçu authentique", "n’a pas été enregistrée");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "receipt=", "receipt=%20"})
    void nothing_is_not_sent_anywhere(String form) {
        HttpResponse<String> page = browser().post("/receipts", FORM, form);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Texte du reçu : Ce champ est nécessaire.");
        assertThat(SERVICES.asked(CHECK)).isEmpty();
    }

    @Test
    void a_service_that_is_away_leaves_what_was_pasted() {
        SERVICES.answers(CHECK, 503, "{}");

        HttpResponse<String> page = shown("a.b.c");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Vos réponses sont gardées", ">a.b.c</textarea>");
    }

    @Test
    void the_other_language_shows_what_was_pasted_and_asks_nobody() {
        HttpResponse<String> page = browser().post("/receipts", FORM, "receipt=a.b.c&shown-in=en");

        assertThat(page.body()).contains("Check a receipt", ">a.b.c</textarea>");
        assertThat(SERVICES.asked(CHECK)).isEmpty();
    }

    @Test
    void a_log_that_is_shorter_now_is_called_so_and_one_that_nobody_knows_is_not() {
        SERVICES.answers(CHECK, 200, checked(24, 23));
        String cut = shown("a.b.c").body();
        SERVICES.answers(CHECK, 200, """
                {"cohort":"PILOT-27","enrolment":"e1","ticket":1,"requestedAt":"2027-06-15T07:00:03Z","entries":0,
                 "head":"%s"}""".formatted("0".repeat(64)));
        String first = shown("a.b.c").body();

        assertThat(cut).contains("Il n’en compte plus que 23 aujourd’hui", "amputé ou restauré");
        assertThat(first)
                .contains("09:00:03,000", "ne comptait alors aucune écriture")
                .doesNotContain("aujourd’hui", "Empreinte", "amputé");
    }

    @Test
    void an_enrolment_shows_its_receipt_to_copy_and_leads_to_the_check() {
        SERVICES.answers(
                "GET /api/enrolment/enrolments/e1", 200, Samples.enrolment("HELD", 2, ",\"receipt\":\"a.b.c\""));
        SERVICES.answers("GET /api/enrolment/enrolments/e2", 200, Samples.enrolment("HELD", 2, ""));
        Browser registrant = signedIn("REGISTRANT");

        assertThat(registrant.get("/enrolments/e1").body())
                .contains(
                        "<details id=\"receipt\">", ">a.b.c</textarea>", "href=\"/receipts\"", "action=\"/receipts\"");
        assertThat(registrant.get("/enrolments/e2").body())
                .as("requested before receipts were given")
                .doesNotContain("id=\"receipt\"");
    }

    @Test
    void the_developers_page_leads_to_it() {
        assertThat(browser().get("/developers").body())
                .contains("href=\"/receipts\"", "href=\"/api/enrolment/receipts/keys\"");
    }

    private HttpResponse<String> shown(String receipt) {
        return browser().post("/receipts", FORM, "receipt=" + URLEncoder.encode(receipt, StandardCharsets.UTF_8));
    }

    private static String checked(long entries, long entriesNow) {
        return """
                {"cohort":"PILOT-27","enrolment":"e1","ticket":57,"requestedAt":"2027-06-15T07:00:03.214Z","entries":%d,
                 "head":"%s","entriesNow":%d}""".formatted(entries, HEAD, entriesNow);
    }
}
