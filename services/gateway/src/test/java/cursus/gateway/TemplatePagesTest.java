package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.gateway.routes.Service;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplatePagesTest extends WithGateway {

    private static final String ALL = "/officer/templates";
    private static final String ONE = ALL + "/enrolment-confirmed/dated/fr";
    private static final String MAIL =
            "<html lang=\\\"fr\\\"><style>h1{color:red}</style><h1>Inscription confirmée</h1>";

    @BeforeEach
    void notificationShowsWhatItTells() {
        line(Service.NOTIFICATION).suffers(Line.Trouble.NONE);
        SERVICES.answers("GET /api/notification/templates", 200, """
                {"items":[{"template":"enrolment-confirmed","version":3,"event":"EnrolmentConfirmed","samples":["dated","undated"]},
                 {"template":"sessions-moved","version":1,"event":"SessionMoved","samples":["one-moved"]}]}""");
        SERVICES.answers("GET /api/notification/templates/enrolment-confirmed/dated/fr", 200, """
                {"template":"enrolment-confirmed","version":3,"sample":"dated","language":"fr",
                 "subject":"Inscription confirmée : <b>Piloter</b>",
                 "headers":[{"name":"From","value":"École <formation@example.org>"}],
                 "parts":[{"level":0,"type":"multipart/mixed","fileName":""},{"level":1,"type":"text/calendar","fileName":"seance-01.ics"}],
                 "text":"Bonjour <script>","html":"%s",
                 "calendars":[{"fileName":"seance-01.ics","method":"REQUEST","content":"BEGIN:VCALENDAR"}]}""".formatted(MAIL));
    }

    @Test
    void every_message_is_listed_with_when_it_is_sent_and_the_situations_to_look_at() {
        String page = signedIn("TRAINING_OFFICER").get(ALL).body();

        assertThat(page)
                .contains("Les messages aux participants", "Inscription confirmée", "Séances déplacées")
                .contains("Séance déplacée", ">3</td>", "Avec ses séances")
                .contains("href=\"/officer/templates/enrolment-confirmed/dated/fr\"")
                .doesNotContain("EnrolmentConfirmed", "one-moved<");
        assertThat(signedIn("TRAINING_OFFICER").get(ALL + "?lang=en").body())
                .contains("Messages to participants", "Class moved", "With its classes")
                .contains("href=\"/officer/templates/enrolment-confirmed/dated/en\"");
    }

    @Test
    void a_message_is_shown_with_its_head_its_parts_its_text_and_its_entries_as_words() {
        String page = signedIn("TRAINING_OFFICER").get(ONE).body();

        assertThat(page)
                .contains("Inscription confirmée : &lt;b&gt;Piloter&lt;/b&gt;", "École &lt;formation@example.org&gt;")
                .contains("Bonjour &lt;script&gt;", "BEGIN:VCALENDAR", "seance-01.ics", "multipart/mixed")
                .contains("place ou met à jour une séance dans l’agenda")
                .contains("href=\"/officer/templates/enrolment-confirmed/dated/en\"")
                .doesNotContain("color:red");
    }

    @Test
    void the_message_itself_lies_in_a_sandbox_and_keeps_its_styles() {
        Browser officer = signedIn("TRAINING_OFFICER");

        assertThat(officer.get(ONE).body())
                .containsPattern(
                        "<iframe [^>]*sandbox[^>]* src=\"/officer/templates/enrolment-confirmed/dated/fr/document\"");
        HttpResponse<String> document = officer.get(ONE + "/document");
        assertThat(document.body()).contains("color:red", "<h1>Inscription confirmée</h1>");
        assertThat(document.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "style-src 'unsafe-inline'", "frame-ancestors 'self'", "sandbox")
                .doesNotContain("script-src", "allow-scripts", "allow-same-origin");
        assertThat(document.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
    }

    @Test
    void no_other_page_may_be_framed() {
        HttpResponse<String> page = signedIn("TRAINING_OFFICER").get(ONE);

        assertThat(page.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'", "frame-src 'self'")
                .doesNotContain("unsafe-inline");
    }

    @Test
    void a_sample_that_does_not_exist_is_not_found() {
        SERVICES.answers("GET /api/notification/templates/enrolment-confirmed/nothing/fr", 404, "{}");
        Browser officer = signedIn("TRAINING_OFFICER");

        assertThat(officer.get(ALL + "/enrolment-confirmed/nothing/fr").statusCode())
                .isEqualTo(404);
        assertThat(officer.get(ALL + "/enrolment-confirmed/nothing/fr/document").statusCode())
                .isEqualTo(404);
    }

    @Test
    void while_notification_is_away_the_page_says_so() {
        line(Service.NOTIFICATION).suffers(Line.Trouble.DEAD);

        HttpResponse<String> page = signedIn("TRAINING_OFFICER").get(ALL);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Le service des courriels ne répond pas");
    }

    @Test
    void templates_are_for_officers_alone() {
        assertThat(signedIn("REGISTRANT").get(ONE + "/document").statusCode()).isEqualTo(403);
    }
}
