package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayPagesTest extends WithGateway {

    private static final String PAGE = "/admin/replay";
    private static final String CALL = "POST /api/enrolment/cohorts/PILOT-27/replay";
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String NOTHING = "{\"all\":0,\"first\":[]}";

    @Test
    void a_ledger_that_agrees_with_its_log_has_nothing_to_report() {
        SERVICES.answers(CALL, 200, replayed(0, NOTHING, NOTHING));

        HttpResponse<String> page = replay(signedIn("ADMINISTRATOR"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Session PILOT-27", "Rien à signaler.", "Écritures relues", HASH)
                .doesNotContain("<table", "alert-warning");
        assertThat(SERVICES.asked(CALL).getFirst().header("Authorization")).startsWith("Bearer ");
    }

    @Test
    void what_is_wrong_with_the_log_and_what_the_store_has_otherwise_stand_in_tables() {
        SERVICES.answers(CALL, 200, replayed(0, """
                {"all":150,"first":[{"entry":12,"what":"OVERSOLD","about":"21/20"}]}""", """
                {"all":3,"first":[{"what":"CAPACITY","inLog":"20","inStore":"21"},
                 {"what":"STANDING","enrolment":"e-1","inLog":"HELD"},
                 {"what":"UNTIL","enrolment":"e-2","inLog":"2027-06-15T07:15:00Z","inStore":"2027-06-15T07:00:00Z"}]}"""));

        String page = replay(signedIn("ADMINISTRATOR")).body();

        assertThat(page)
                .contains("150 anomalies dans le journal.", "3 écarts entre le journal et la base de données.")
                .contains("Plus de places prises", "21/20", "Seules les 1 premières lignes")
                .contains("Nombre de places de la session", ">21</td>", "e-1", "Place réservée", ">rien</td>")
                .contains("15 juin 2027 à 09:15 (2027-06-15T07:15:00Z)")
                .doesNotContain("Rien à signaler.");
    }

    @Test
    void while_entries_wait_for_the_topic_the_page_says_that_nothing_was_compared() {
        SERVICES.answers(CALL, 200, replayed(2, NOTHING, NOTHING));

        assertThat(replay(signedIn("ADMINISTRATOR")).body())
                .contains("2 écritures ne sont pas encore publiées", "n’a pas été comparée")
                .doesNotContain("Rien à signaler.");
    }

    @Test
    void it_speaks_english_too() {
        SERVICES.answers(CALL, 200, replayed(0, """
                {"all":1,"first":[{"entry":7,"what":"UNREADABLE","about":"<b>"}]}""", NOTHING));
        Browser administrator = signedIn("ADMINISTRATOR");
        administrator.get(PAGE + "?lang=en");

        assertThat(replay(administrator).body())
                .contains("Cohort PILOT-27", "1 thing is wrong with the log.", "can’t be read or is not known")
                .contains("&lt;b&gt;")
                .doesNotContain("<b>", "Rejouer", "journal");
    }

    @Test
    void the_page_of_the_system_has_the_form_too() {
        String page = signedIn("ADMINISTRATOR").get("/admin/system").body();

        assertThat(page).contains("action=\"/admin/replay\"", "name=\"cohort\"", "Rejouer la jauge d’une session");
        assertThat(page.indexOf("action=\"/admin/replay\"")).isGreaterThan(page.indexOf("id=\"system-gateway\""));
    }

    @Test
    void a_code_is_needed_and_one_that_nobody_knows_is_said_to_be_so_beside_it() {
        SERVICES.answers(
                "POST /api/enrolment/cohorts/NOWHERE/replay",
                404,
                "{\"type\":\"urn:cursus:problem:unknown-cohort\",\"detail\":\"Cette session est inconnue.\",\"status\":404}");
        Browser administrator = signedIn("ADMINISTRATOR");

        HttpResponse<String> empty = administrator.submit(PAGE, PAGE, Map.of("cohort", " "));
        HttpResponse<String> unknown = administrator.submit(PAGE, PAGE, Map.of("cohort", " NOWHERE "));

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("<title>Erreur : Rejouer", "Ce champ est nécessaire.");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("field-cohort-wrong", "Cette session est inconnue.", "NOWHERE");
    }

    @Test
    void when_no_answer_comes_in_time_the_page_says_that_nothing_was_changed() {
        SERVICES.answers(CALL, _ -> new Peer.Told(503, "{}", Map.of("Retry-After", "2")));

        HttpResponse<String> page = replay(signedIn("ADMINISTRATOR"));

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("n’a pas répondu à temps", "value=\"PILOT-27\"");
    }

    @Test
    void switching_the_language_of_an_answer_keeps_the_code_and_asks_nobody() {
        HttpResponse<String> page =
                signedIn("ADMINISTRATOR").submit(PAGE, PAGE, Map.of("cohort", "PILOT-27", "shown-in", "en"));

        assertThat(page.body()).contains("<html lang=\"en\"", "value=\"PILOT-27\"");
        assertThat(SERVICES.asked(CALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGISTRANT", "TRAINING_OFFICER", "FINANCE_OFFICER", "TRAINER", "EMPLOYER"})
    void others_are_refused(String role) {
        Browser other = signedIn(role);

        assertThat(other.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(other.submit("/", PAGE, Map.of("cohort", "PILOT-27")).statusCode())
                .isEqualTo(403);
        assertThat(SERVICES.asked(CALL)).isEmpty();
    }

    private static HttpResponse<String> replay(Browser administrator) {
        return administrator.submit(PAGE, PAGE, Map.of("cohort", "PILOT-27"));
    }

    private static String replayed(int behind, String findings, String differences) {
        return """
                {"cohort":"PILOT-27","entries":14,"behind":%d,"capacity":20,"taken":13,"waiting":0,"hash":"%s",
                 "findings":%s,"differences":%s}""".formatted(behind, HASH, findings, differences);
    }
}
