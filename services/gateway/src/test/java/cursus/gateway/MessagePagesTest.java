package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.gateway.routes.Service;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagePagesTest extends WithGateway {

    private static final String MESSAGES = "GET /api/notification/messages";
    private static final String ONE = MESSAGES + "/m1";
    private static final String SENT = """
            {"message":"m1","template":"enrolment-held","enrolment":"e1","subject":"Une place <b>vous</b> est réservée",
             "state":"SENT","plannedAt":"2027-06-15T07:00:01Z","sentAt":"2027-06-15T07:00:02Z"}""";
    private static final String WAITING = """
            {"message":"m2","template":"enrolment-confirmed","enrolment":"e1","state":"AWAITING",
             "plannedAt":"2027-06-15T07:00:03Z"}""";
    private static final String COPY = """
            {"copy":0,"messageId":"<m1@cursus.example.org>","composedAt":"2027-06-15T07:00:01Z",
             "sentAt":"2027-06-15T07:00:02Z","to":"claire@example.org","language":"fr","subject":"Une place","text":"Bonjour <Claire>",
             "html":"<!DOCTYPE html><html lang=\\"fr\\"><head><meta charset=\\"UTF-8\\"><title>Une place</title></head><body style=\\"margin: 0\\">Bonjour <script>alert(1)</script></body></html>",
             "calendarParts":[{"fileName":"seance-01.ics","method":"REQUEST","content":"BEGIN:VCALENDAR\\r\\nEND:VCALENDAR\\r\\n"}]}""";

    @BeforeEach
    void notificationIsThere() {
        line(Service.NOTIFICATION).suffers(Line.Trouble.NONE);
    }

    @Test
    void a_registrant_sees_their_messages_and_where_each_stands_in_words() {
        SERVICES.answers(MESSAGES, 200, "{\"items\":[%s,%s],\"next\":\"bmV4dA\"}".formatted(WAITING, SENT));

        String french = signedIn("REGISTRANT").get("/messages").body();
        String english = signedIn("REGISTRANT").get("/messages?lang=en").body();

        assertThat(french)
                .contains("Une place &lt;b&gt;vous&lt;/b&gt; est réservée", "href=\"/messages/m1\"", ">Envoyé<")
                .contains(">Inscription confirmée<", "En attente d’une information", "href=\"/messages?after=bmV4dA\"")
                .contains("15 juin 2027 à 09:00", "hx-trigger=\"every 5s\"");
        assertThat(english).contains("My messages", "Waiting for information", ">Sent<", ">Older<");
    }

    @Test
    void a_list_of_which_nothing_will_change_does_not_ask_again() {
        SERVICES.answers(MESSAGES, 200, "{\"items\":[%s]}".formatted(SENT));

        assertThat(signedIn("REGISTRANT").get("/messages").body()).doesNotContain("hx-trigger", "rel=\"next\"");
    }

    @Test
    void the_list_goes_on_where_its_link_leads_and_an_address_that_means_nothing_leads_to_its_start() {
        SERVICES.answers(
                MESSAGES,
                asked -> asked.query().equals("after=bmV4dA")
                        ? new Peer.Told(200, "{\"items\":[%s]}".formatted(SENT))
                        : new Peer.Told(400, "{\"type\":\"urn:cursus:problem:cursor-unknown\",\"status\":400}"));
        Browser registrant = signedIn("REGISTRANT");

        assertThat(registrant.get("/messages?after=bmV4dA").body()).contains("Une place", "Les plus récents");
        assertThat(Browser.location(registrant.get("/messages?after=x%26y%7B"))).endsWith("/messages");
    }

    @Test
    void whoever_was_sent_nothing_is_told_so() {
        SERVICES.answers(MESSAGES, 200, "{\"items\":[]}");

        assertThat(signedIn("REGISTRANT").get("/messages").body())
                .contains("Nous ne vous avons encore envoyé aucun message.");
    }

    @Test
    void a_message_is_shown_in_a_frame_of_its_own_with_its_text_and_files_beside() {
        SERVICES.answers(ONE, 200, "{\"message\":%s,\"copies\":[%s]}".formatted(SENT, COPY));

        HttpResponse<String> page = signedIn("REGISTRANT").get("/messages/m1");

        assertThat(page.body())
                .contains("<iframe", "src=\"/messages/m1/copies/0\"", "sandbox=\"allow-top-navigation\"")
                .contains(
                        "Courriel : Une place", "Bonjour &lt;Claire&gt;", "href=\"/messages/m1/copies/0/calendars/0\"")
                .contains("href=\"/enrolments/e1\"", "Adressé à claire@example.org")
                .doesNotContain("alert(1)");
        assertThat(policy(page)).contains("frame-src 'self'", "frame-ancestors 'none'");
    }

    @Test
    void the_framed_letter_may_run_and_load_nothing_and_only_our_pages_may_frame_it() {
        SERVICES.answers(ONE, 200, "{\"message\":%s,\"copies\":[%s]}".formatted(SENT, COPY));

        HttpResponse<String> letter = signedIn("REGISTRANT").get("/messages/m1/copies/0");

        assertThat(letter.statusCode()).isEqualTo(200);
        assertThat(letter.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'", "style-src 'unsafe-inline'")
                .doesNotContain("script-src", "allow-scripts", "allow-same-origin");
        assertThat(letter.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(letter.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(letter.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(letter.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(letter.body()).contains("<head><base target=\"_top\"><meta", "style=\"margin: 0\"");
    }

    @Test
    void a_calendar_part_is_a_file_to_keep() {
        SERVICES.answers(ONE, 200, "{\"message\":%s,\"copies\":[%s]}".formatted(SENT, COPY));

        HttpResponse<String> file = signedIn("REGISTRANT").get("/messages/m1/copies/0/calendars/0");

        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"seance-01.ics\"");
        assertThat(file.body()).isEqualTo("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/messages/nobody",
                "/messages/m1/copies/1",
                "/messages/m1/copies/0/calendars/1",
                "/messages/m1/copies/0/calendars/-1"
            })
    void what_is_not_there_is_a_page_that_says_so(String path) {
        SERVICES.answers(ONE, 200, "{\"message\":%s,\"copies\":[%s]}".formatted(SENT, COPY));

        HttpResponse<String> page = signedIn("REGISTRANT").get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Page introuvable");
    }

    @Test
    void a_copy_that_is_no_number_is_a_page_that_says_so() {
        assertThat(signedIn("REGISTRANT").get("/messages/m1/copies/first").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_message_that_was_sent_twice_shows_the_latest_and_keeps_the_first_at_hand() {
        String again = COPY.replace("\"copy\":0", "\"copy\":1").replace("07:00:02Z", "09:30:02Z");
        SERVICES.answers(ONE, 200, "{\"message\":%s,\"copies\":[%s,%s]}".formatted(SENT, again, COPY));

        String page = signedIn("REGISTRANT").get("/messages/m1").body();

        assertThat(page).contains("Voir l’envoi précédent");
        assertThat(page.indexOf("/messages/m1/copies/1\"")).isLessThan(page.indexOf("<details class=\"letter-older\""));
        assertThat(page.indexOf("/messages/m1/copies/0\""))
                .isGreaterThan(page.indexOf("<details class=\"letter-older\""));
    }

    @Test
    void a_message_that_was_not_kept_says_so() {
        SERVICES.answers(ONE, 200, "{\"message\":%s,\"copies\":[]}".formatted(SENT));

        assertThat(signedIn("REGISTRANT").get("/messages/m1").body())
                .contains("Le texte de ce message n’est pas disponible.")
                .doesNotContain("<iframe");
    }

    @Test
    void messages_are_in_the_navigation_of_registrants_alone() {
        SERVICES.answers(MESSAGES, 200, "{\"items\":[]}");

        assertThat(signedIn("REGISTRANT").get("/messages").body())
                .contains("<a href=\"/messages\" aria-current=\"page\">Mes messages</a>");
        assertThat(signedIn("FINANCE_OFFICER").get("/legal").body()).doesNotContain("href=\"/messages\"");
        assertThat(signedIn("TRAINING_OFFICER").get("/messages").statusCode()).isEqualTo(403);
    }

    private static String policy(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Security-Policy").orElse("");
    }
}
