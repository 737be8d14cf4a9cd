package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.gateway.routes.Service;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailPageTest extends WithGateway {

    private static final String PAGE = "/officer/enrolments/e1/trail";
    private static final String FILE = "GET /api/enrolment/enrolments/e1";
    private static final String NOTHING = "{\"items\":[]}";

    @BeforeEach
    void anEnrolmentWasRequestedAndConfirmed() {
        SERVICES.answers(FILE, 200, Samples.enrolment("CONFIRMED", 3, ""));
        SERVICES.answers(FILE + "/trail", 200, """
                {"items":[
                 {"at":"2027-06-15T07:00:01.250Z","what":"EnrolmentRequested","actor":"person:p1","reason":"REQUESTED","correlationId":"act-0001"},
                 {"at":"2027-06-15T07:00:01.262Z","what":"SeatHeld","actor":"person:p1","reason":"REQUESTED","correlationId":"act-0001"},
                 {"at":"2027-06-15T07:05:00.000Z","what":"EnrolmentConfirmed","actor":"person:p1",
                  "reason":"CONFIRMED_BY_REGISTRANT","correlationId":"act-0002"}]}""");
        SERVICES.answers("GET /api/scheduling/enrolments/e1/trail", 200, """
                {"items":[{"at":"2027-06-15T07:05:00.045Z","what":"RosterMarked","about":"CONFIRMED","actor":"person:p1",
                  "reason":"CONFIRMED_BY_REGISTRANT","correlationId":"act-0002"}]}""");
        SERVICES.answers("GET /api/billing/enrolments/e1/trail", 200, """
                {"items":[{"at":"2027-06-15T07:05:02.204Z","what":"InvoiceIssued","about":"F00000001","actor":"service:billing",
                  "reason":"DOCUMENT_DUE","correlationId":"act-0002"}]}""");
        SERVICES.answers("GET /api/notification/enrolments/e1/trail", 200, NOTHING);
    }

    @Test
    void acts_follow_one_another_each_with_what_every_service_did() {
        String page = signedIn("TRAINING_OFFICER").get(PAGE).body();

        assertThat(page)
                .contains("Piloter la transformation", "Préfecture", "Inscription confirmée", "SIRET 13002526500013")
                .contains("href=\"/officer/cohorts/PILOT-27\"", "href=\"/enrolments/e1\"");
        assertThat(act(page, 1))
                .contains("Place demandée", "Place réservée", "La personne inscrite", "demande de place", "act-0001")
                .contains("15 juin 2027", "09:00:01.250", "+0 ms", "+12 ms")
                .doesNotContain("act-0002");
        assertThat(act(page, 2))
                .contains("Liste des participants mise à jour", "(confirmée)", "+45 ms")
                .contains("Facture émise", "(F00000001)", "facture due", "+2,204 s");
    }

    @Test
    void the_page_speaks_english_too() {
        String page = signedIn("TRAINING_OFFICER").get(PAGE + "?lang=en").body();

        assertThat(act(page, 2))
                .contains("Enrolment confirmed", "The registrant", "confirmed by the registrant", "15 June 2027")
                .contains("Invoice issued", "The billing service", "+2.204 s");
    }

    @Test
    void a_service_that_is_away_is_named_and_the_rest_is_shown() {
        line(Service.BILLING).suffers(Line.Trouble.DEAD);

        HttpResponse<String> page = signedIn("TRAINING_OFFICER").get(PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Le service de facturation ne répond pas", "Le service des courriels ne répond pas")
                .contains("Liste des participants mise à jour")
                .doesNotContain("Facture émise");
    }

    @Test
    void while_enrolment_is_away_the_others_still_tell_their_part() {
        line(Service.ENROLMENT).suffers(Line.Trouble.DEAD);

        String page = signedIn("TRAINING_OFFICER").get(PAGE + "?lang=en").body();

        assertThat(page)
                .contains(
                        "The file itself is not available", "The enrolment service does not answer", "Invoice issued");
        assertThat(act(page, 1)).contains("List of participants updated", "Another person");
    }

    @Test
    void what_was_written_before_acts_were_noted_stands_apart_and_last() {
        SERVICES.answers("GET /api/billing/enrolments/e1/trail", 200, """
                {"items":[{"at":"2027-06-01T07:05:02.204Z","what":"InvoiceIssued","about":"F00000001"}]}""");

        String page = signedIn("TRAINING_OFFICER").get(PAGE).body();

        assertThat(act(page, 3)).contains("Sans lien connu", "Facture émise", "Non noté");
    }

    @Test
    void codes_without_words_are_shown_as_they_are_and_never_as_markup() {
        SERVICES.answers("GET /api/billing/enrolments/e1/trail", 200, """
                {"items":[{"at":"2027-06-15T08:05:02.204Z","what":"<b>Forgiven</b>","about":"<i>n</i>","actor":"service:audit",
                  "reason":"MERCY","correlationId":"act-0003"}]}""");

        assertThat(act(signedIn("TRAINING_OFFICER").get(PAGE).body(), 3))
                .contains("&lt;b&gt;Forgiven&lt;/b&gt;", "(&lt;i&gt;n&lt;/i&gt;)", "MERCY", "audit")
                .doesNotContain("<b>Forgiven");
    }

    @Test
    void an_unknown_enrolment_has_no_trail_and_nobody_else_is_asked() {
        HttpResponse<String> page = signedIn("TRAINING_OFFICER").get("/officer/enrolments/e2/trail");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Page introuvable", "site-header");
        assertThat(SERVICES.asked("GET /api/billing/enrolments/e2/trail")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGISTRANT", "FINANCE_OFFICER", "ADMINISTRATOR"})
    void others_are_refused(String role) {
        assertThat(signedIn(role).get(PAGE).statusCode()).isEqualTo(403);
    }

    private static String act(String page, int number) {
        int start = page.indexOf("aria-labelledby=\"act-" + number + "\"");
        assertThat(start).as("act %s", number).isPositive();
        int end = page.indexOf("<section", start);
        return page.substring(start, end < 0 ? page.length() : end);
    }
}
