package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.gateway.routes.Service;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskPagesTest extends WithGateway {

    private static final String LIST = "GET /api/notification/deliveries";
    private static final String ONE = LIST + "/d1";
    private static final String RESEND = "POST /api/notification/deliveries/d1/resend";
    private static final String PAGE = "/officer/messages/d1";
    private static final String FORM = PAGE + "/resend";
    private static final String RESENDS = "POST /api/notification/resends";
    private static final String SEVERAL = "/officer/messages/resend";

    /** A form's field that comes more than once, here in the address. */
    private static final String FORM_OF_SEVERAL = SEVERAL + "?%s";

    private static final String LINE = """
            {"delivery":"d1","template":"enrolment-held","recipient":{"person":"p1","givenName":"Claire",
             "usualName":"<i>Fontaine</i>","email":"claire@example.org"},"enrolment":"e1","cohort":"PILOT-27",
             "subject":"Une place","to":"clare@example.org","state":"%s","plannedAt":"2027-06-15T07:00:01Z",
             "attempts":3,"overdue":%s%s}""";
    private static final String OBSTACLE =
            ",\"obstacle\":{\"kind\":\"MAILBOX_UNKNOWN\",\"said\":\"550 5.1.1 <clare@example.org> unknown\"}";
    private static final String FAILED = LINE.formatted("FAILED", false, OBSTACLE);

    @BeforeEach
    void notificationIsThere() {
        line(Service.NOTIFICATION).suffers(Line.Trouble.NONE);
    }

    @Test
    void an_officer_sees_what_failed_to_whom_and_why_in_words() {
        SERVICES.answers(LIST, 200, list(FAILED));

        String french = signedIn("TRAINING_OFFICER").get("/officer/messages").body();
        String english =
                signedIn("TRAINING_OFFICER").get("/officer/messages?lang=en").body();

        assertThat(french)
                .contains("Claire &lt;i&gt;Fontaine&lt;/i&gt;", "clare@example.org", ">Non remis<", "PILOT-27")
                .contains("Le serveur du destinataire ne connaît pas cette adresse.", "href=\"/officer/messages/d1\"");
        assertThat(english).contains(">Not delivered<", "server does not know this address");
    }

    @Test
    void what_waits_for_too_long_and_what_is_tried_again_are_marked() {
        String late = LINE.formatted("AWAITING", true, "");
        String tried = LINE.formatted("PLANNED", false, ",\"nextAttemptAt\":\"2027-06-15T07:20:00Z\"" + OBSTACLE);
        SERVICES.answers(LIST, 200, list(late + "," + tried));

        assertThat(signedIn("TRAINING_OFFICER").get("/officer/messages").body())
                .contains("En attente depuis plus de 10 minutes", "prochaine tentative le 15 juin 2027 à 09:20");
    }

    @Test
    void what_the_form_asks_for_is_asked_of_the_service_and_stays_in_the_form() {
        SERVICES.answers(LIST, 200, list(FAILED));

        String page = signedIn("TRAINING_OFFICER")
                .get(
                        "/officer/messages?state=FAILED&template=&cohort=A%26B+%7Bx%7D&from=2027-06-01&to=&person=p1&page=0&lang=fr")
                .body();

        assertThat(SERVICES.asked(LIST).getFirst().query())
                .contains("state=FAILED", "cohort=A%26B%20%7Bx%7D", "from=2027-06-01", "person=p1", "page=0")
                .doesNotContain("template", "to=", "lang");
        assertThat(page)
                .contains("<option value=\"FAILED\" selected", "value=\"A&amp;B {x}\"", "value=\"2027-06-01\"")
                .contains("<input type=\"hidden\" name=\"person\" value=\"p1\"", "Seuls les messages d’une personne");
    }

    @Test
    void a_criterion_that_means_nothing_is_explained_beside_its_field() {
        SERVICES.answers(LIST, 422, """
                {"type":"urn:cursus:problem:filter-unknown","status":422,
                 "errors":[{"field":"from","message":"Indiquez une date, par exemple 2027-06-14."}]}""");

        HttpResponse<String> page = signedIn("TRAINING_OFFICER").get("/officer/messages?from=yesterday");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>Erreur : Messages", "Ces critères ne peuvent pas être compris")
                .contains("id=\"field-from-wrong\"", "Prévus du : Indiquez une date", "value=\"yesterday\"")
                .doesNotContain("id=\"deliveries\"");
    }

    @Test
    void one_message_shows_each_attempt_with_its_reason_and_what_the_server_said() {
        SERVICES.answers(ONE, 200, detail(FAILED, ""));

        String page = signedIn("TRAINING_OFFICER").get(PAGE).body();

        assertThat(page)
                .contains("Remis à plus tard", "Le serveur de courriel est injoignable.", ">Refusé<")
                .contains("<code lang=\"en\">550 5.1.1 &lt;clare@example.org&gt; unknown</code>")
                .contains("remplacée depuis par claire@example.org", "href=\"/officer/messages?person=p1\"")
                .contains("à l’adresse actuelle de la personne, claire@example.org", "name=\"reason\"");
        assertThat(page).doesNotContain("hx-trigger");
    }

    @Test
    void what_cannot_be_sent_again_says_why_in_place_of_the_form_and_asks_for_itself_while_it_is_on_its_way() {
        SERVICES.answers(ONE, 200, detail(LINE.formatted("PLANNED", false, ""), ",\"refusal\":\"STILL_OPEN\""));

        String page = signedIn("TRAINING_OFFICER").get(PAGE).body();

        assertThat(page)
                .contains("il partira de lui-même", "hx-get=\"/officer/messages/d1\"", "hx-trigger=\"every 3s\"")
                .doesNotContain("name=\"reason\"");
    }

    @Test
    void sending_again_gives_the_reason_under_a_key_of_its_own_and_leads_back_to_the_message() {
        SERVICES.answers(ONE, 200, detail(FAILED, ""));
        SERVICES.answers(RESEND, 200, "{\"delivery\":\"d1\",\"number\":1}");
        Browser officer = signedIn("TRAINING_OFFICER");
        String key = keyOn(officer.get(PAGE).body());

        HttpResponse<String> answer =
                officer.submit(PAGE, FORM, Map.of("reason", " Adresse vérifiée ", "idempotencyKey", key));

        assertThat(Browser.location(answer)).endsWith(PAGE);
        assertThat(officer.get(PAGE).body()).contains("Le renvoi est enregistré.");
        Peer.Asked asked = SERVICES.asked(RESEND).getFirst();
        assertThat(asked.header("Idempotency-Key")).isEqualTo(key);
        assertThat(asked.body()).isEqualTo("{\"reason\":\"Adresse vérifiée\"}");
        assertThat(Browser.location(officer.get(FORM))).endsWith(PAGE);
    }

    @Test
    void without_a_reason_nobody_is_asked_and_the_field_says_so() {
        SERVICES.answers(ONE, 200, detail(FAILED, ""));

        HttpResponse<String> page = signedIn("TRAINING_OFFICER").submit(PAGE, FORM, Map.of("reason", "  "));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"field-reason-wrong\"", "Raison : Ce champ est nécessaire.");
        assertThat(SERVICES.asked(RESEND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"409, delivery-open, Ce message est encore à envoyer.", "409, recipient-unknown, Plus rien n’est connu."
    })
    void a_refusal_is_told_above_the_form_which_keeps_its_reason(int status, String slug, String words) {
        SERVICES.answers(ONE, 200, detail(FAILED, ""));
        SERVICES.answers(
                RESEND,
                status,
                "{\"type\":\"urn:cursus:problem:%s\",\"detail\":\"%s\",\"status\":%d}".formatted(slug, words, status));

        HttpResponse<String> page = signedIn("TRAINING_OFFICER").submit(PAGE, FORM, Map.of("reason", "Essai"));

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(words, ">Essai</textarea>");
    }

    @Test
    void a_reason_that_the_service_refuses_is_explained_beside_the_field() {
        SERVICES.answers(ONE, 200, detail(FAILED, ""));
        SERVICES.answers(RESEND, 422, """
                {"type":"urn:cursus:problem:invalid-request","status":422,
                 "errors":[{"field":"reason","message":"Au plus 500 caractères."}]}""");

        assertThat(signedIn("TRAINING_OFFICER")
                        .submit(PAGE, FORM, Map.of("reason", "trop long"))
                        .body())
                .contains("Raison : Au plus 500 caractères.", "id=\"field-reason-wrong\"");
    }

    @Test
    void while_nobody_answers_the_form_keeps_its_key_so_that_sending_it_again_is_safe() {
        SERVICES.answers(ONE, 200, detail(FAILED, ""));
        Browser officer = signedIn("TRAINING_OFFICER");
        Map<String, String> typed = new HashMap<>(Map.of("reason", "Adresse vérifiée"));
        typed.put("idempotencyKey", keyOn(officer.get(PAGE).body()));
        line(Service.NOTIFICATION).suffers(Line.Trouble.DROPPING);

        HttpResponse<String> page = officer.submit("/legal", FORM, typed);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("le message ne sera renvoyé qu’une fois", ">Adresse vérifiée</textarea>");
        assertThat(keyOn(page.body())).isEqualTo(typed.get("idempotencyKey"));
    }

    @Test
    void the_form_is_shown_in_the_other_language_with_what_was_typed() {
        SERVICES.answers(ONE, 200, detail(FAILED, ""));

        HttpResponse<String> page =
                signedIn("TRAINING_OFFICER").submit(PAGE, FORM, Map.of("reason", "Essai", "shown-in", "en"));

        assertThat(page.body()).contains("Why send it again?", ">Essai</textarea>");
        assertThat(SERVICES.asked(RESEND)).isEmpty();
    }

    @Test
    void from_a_list_of_what_failed_all_of_it_can_be_sent_again_after_a_look_at_how_many() {
        SERVICES.answers(LIST, 200, list(FAILED + "," + FAILED.replace("\"d1\"", "\"d2\"")));
        SERVICES.answers(RESENDS, 200, """
                {"items":[{"delivery":"d1","number":1},{"delivery":"d2","refusal":"OUTDATED"}]}""");
        Browser officer = signedIn("TRAINING_OFFICER");
        String list =
                officer.get("/officer/messages?state=FAILED&cohort=PILOT-27").body();
        String preview = officer.get(SEVERAL + "?cohort=PILOT-27&state=FAILED").body();

        assertThat(list).contains("href=\"/officer/messages/resend?cohort=PILOT-27&amp;state=FAILED\"");
        assertThat(preview)
                .contains("2 messages répondent à ces critères.", "value=\"d1\" id=\"choose-d1\" checked")
                .contains("<input type=\"hidden\" name=\"cohort\" value=\"PILOT-27\"");
        HttpResponse<String> answer = officer.submit(
                SEVERAL + "?state=FAILED",
                FORM_OF_SEVERAL.formatted("deliveries=d1&deliveries=d2&"),
                Map.of("reason", "Serveur réparé", "cohort", "PILOT-27", "state", "FAILED"));

        assertThat(Browser.location(answer)).endsWith("/officer/messages?cohort=PILOT-27");
        Peer.Asked asked = SERVICES.asked(RESENDS).getFirst();
        assertThat(asked.body()).contains("\"reason\":\"Serveur réparé\"", "\"d1\"", "\"d2\"");
        assertThat(asked.header("Idempotency-Key")).matches("[0-9a-f-]{36}");
        assertThat(officer.get("/officer/messages?cohort=PILOT-27").body())
                .contains(
                        "Le renvoi de 1 message est enregistré.",
                        "1 message n’est pas renvoyé. Ce message ne vaut plus");
    }

    @Test
    void of_several_nobody_is_asked_before_one_is_ticked_and_a_reason_given() {
        SERVICES.answers(LIST, 200, list(FAILED));

        HttpResponse<String> page =
                signedIn("TRAINING_OFFICER").submit(SEVERAL, SEVERAL, Map.of("reason", " ", "state", "FAILED"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Cochez au moins un message.", "id=\"field-deliveries-wrong\"", "id=\"field-reason-wrong\"")
                .doesNotContain("checked");
        assertThat(SERVICES.asked(RESENDS)).isEmpty();
    }

    @Test
    void while_nobody_answers_the_choice_among_several_and_its_key_are_kept() {
        SERVICES.answers(LIST, 200, list(FAILED));
        Browser officer = signedIn("TRAINING_OFFICER");
        String key = keyOn(officer.get(SEVERAL + "?state=FAILED").body());
        line(Service.NOTIFICATION).suffers(Line.Trouble.DROPPING);

        HttpResponse<String> page = officer.submit(
                "/legal",
                FORM_OF_SEVERAL.formatted("deliveries=d1&"),
                Map.of("reason", "Serveur réparé", "idempotencyKey", key));

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("chaque message ne sera renvoyé qu’une fois", ">Serveur réparé</textarea>")
                .contains("name=\"deliveries\" value=\"d1\"");
        assertThat(keyOn(page.body())).isEqualTo(key);
    }

    @Test
    void a_message_that_does_not_exist_is_a_page_that_says_so() {
        assertThat(signedIn("TRAINING_OFFICER").get("/officer/messages/nobody").statusCode())
                .isEqualTo(404);
        assertThat(signedIn("REGISTRANT").get("/officer/messages").statusCode()).isEqualTo(403);
        assertThat(signedIn("ADMINISTRATOR").get("/officer/messages").statusCode())
                .isEqualTo(403);
    }

    @Test
    void of_the_two_entries_of_an_officer_one_is_the_present() {
        SERVICES.answers(LIST, 200, list(FAILED));

        assertThat(signedIn("TRAINING_OFFICER").get("/officer/messages").body())
                .contains("<a href=\"/officer/messages\" aria-current=\"page\">Messages</a>")
                .contains("<a href=\"/officer\">Gérer les formations</a>");
    }

    private static String list(String lines) {
        return "{\"items\":[%s],\"page\":0,\"size\":20,\"hasNext\":false}".formatted(lines);
    }

    private static String detail(String line, String more) {
        return """
                {"delivery":%s,"event":"SeatHeld","correlationId":"c1-12345678","steps":[
                 {"at":"2027-06-15T07:00:02Z","what":"DELAYED","attempt":1,"obstacle":{"kind":"UNREACHABLE"}},
                 {"at":"2027-06-15T07:00:04Z","what":"REFUSED","attempt":2%s}],"copies":[]%s}""".formatted(line, OBSTACLE, more);
    }

    private static String keyOn(String page) {
        Matcher key = Pattern.compile("name=\"idempotencyKey\" value=\"([0-9a-f-]{36})\"")
                .matcher(page);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }
}
