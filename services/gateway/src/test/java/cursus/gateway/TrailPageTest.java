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

    /** What the services of a running suite tell, with one correlation id from the request to the end. */
    @BeforeEach
    void anEnrolmentWasRequestedConfirmedAndCancelledByAnOfficer() {
        line(Service.NOTIFICATION).suffers(Line.Trouble.NONE);
        SERVICES.answers(FILE, 200, Samples.enrolment("CANCELLED", 4, ""));
        SERVICES.answers(FILE + "/trail", 200, """
                {"items":[
                 {"at":"2027-06-15T07:00:01.250Z","what":"EnrolmentRequested","actor":"person:p1","reason":"REQUESTED","correlationId":"act-0001"},
                 {"at":"2027-06-15T07:00:01.262Z","what":"SeatHeld","actor":"person:p1","reason":"REQUESTED","correlationId":"act-0001"},
                 {"at":"2027-06-15T07:05:00.000Z","what":"EnrolmentConfirmed","actor":"person:p1",
                  "reason":"CONFIRMED_BY_REGISTRANT","correlationId":"act-0001"},
                 {"at":"2027-06-17T08:00:00.000Z","what":"EnrolmentCancelled","actor":"person:o1",
                  "reason":"CANCELLED_ON_REQUEST","correlationId":"act-0001"}]}""");
        SERVICES.answers("GET /api/scheduling/enrolments/e1/trail", 200, """
                {"items":[
                 {"at":"2027-06-15T07:00:01.300Z","what":"RosterMarked","about":"REQUESTED","actor":"service:scheduling",
                  "reason":"EnrolmentRequested","correlationId":"act-0001"},
                 {"at":"2027-06-15T07:05:00.045Z","what":"RosterMarked","about":"CONFIRMED","actor":"service:scheduling",
                  "reason":"EnrolmentConfirmed","correlationId":"act-0001"},
                 {"at":"2027-06-17T08:00:00.050Z","what":"RosterMarked","about":"CANCELLED","actor":"service:scheduling",
                  "reason":"EnrolmentCancelled","correlationId":"act-0001"}]}""");
        SERVICES.answers("GET /api/billing/enrolments/e1/trail", 200, """
                {"items":[
                 {"at":"2027-06-15T07:05:00.060Z","what":"InvoiceDecided","actor":"service:billing",
                  "reason":"EnrolmentConfirmed","correlationId":"act-0001"},
                 {"at":"2027-06-15T07:05:02.204Z","what":"InvoiceIssued","about":"F00000001","actor":"service:billing",
                  "reason":"DOCUMENT_DUE","correlationId":"act-0001"},
                 {"at":"2027-06-17T08:00:00.070Z","what":"CorrectionOwed","actor":"service:billing",
                  "reason":"EnrolmentCancelled","correlationId":"act-0001"}]}""");
        SERVICES.answers("GET /api/notification/enrolments/e1/trail", 200, """
                {"items":[
                 {"at":"2027-06-15T07:00:01.400Z","what":"MailPlanned","about":"enrolment-held","actor":"service:notification",
                  "reason":"SeatHeld","correlationId":"act-0001"},
                 {"at":"2027-06-15T07:05:00.080Z","what":"MailPlanned","about":"enrolment-confirmed","actor":"service:notification",
                  "reason":"EnrolmentConfirmed","correlationId":"act-0001"},
                 {"at":"2027-06-15T07:05:00.500Z","what":"MailSent","about":"enrolment-confirmed","actor":"service:notification",
                  "reason":"PLANNED","correlationId":"act-0001"},
                 {"at":"2027-06-15T07:05:01.000Z","what":"MailFailed","about":"enrolment-held","actor":"service:notification",
                  "reason":"PERMANENT","correlationId":"act-0001"}]}""");
    }

    @Test
    void each_step_of_the_enrolment_by_another_cause_is_an_act_with_who_and_why() {
        String page = signedIn("TRAINING_OFFICER").get(PAGE).body();

        assertThat(page)
                .contains("Piloter la transformation", "Préfecture", "Inscription annulée", "SIRET 13002526500013")
                .contains("href=\"/officer/cohorts/PILOT-27\"", "href=\"/enrolments/e1\"");
        assertThat(head(page, 1))
                .contains("Place demandée", "Place réservée", "La personne inscrite", "demande de place", "act-0001")
                .doesNotContain("Inscription confirmée");
        assertThat(head(page, 2))
                .contains("Inscription confirmée", "La personne inscrite", "confirmation par la personne inscrite")
                .doesNotContain("Place demandée", "Inscription annulée");
        assertThat(head(page, 3)).contains("Inscription annulée", "Une autre personne", "annulation demandée");
        assertThat(page).doesNotContain("act-4");
    }

    @Test
    void what_the_other_services_did_stands_in_the_act_whose_event_they_answer_however_late() {
        String page = signedIn("TRAINING_OFFICER").get(PAGE).body();

        assertThat(act(page, 1))
                .contains("15 juin 2027", "09:00:01.250", "+0 ms", "+12 ms", "(demande)", "Courriel prévu")
                .contains("Courriel non remis", "refusé par la messagerie", "+4 min 59 s")
                .doesNotContain("Facture", "Courriel envoyé");
        assertThat(act(page, 2))
                .contains("Liste des participants mise à jour", "(confirmée)", "+45 ms", "Facture décidée")
                .contains("Facture émise", "(F00000001)", "facture due", "+2,204 s", "Courriel envoyé")
                .doesNotContain("Courriel non remis", "Correction");
        assertThat(act(page, 3)).contains("(annulée)", "Correction de facture à faire", "17 juin 2027");
    }

    @Test
    void the_event_that_a_service_answers_is_told_in_words() {
        String page = signedIn("TRAINING_OFFICER").get(PAGE).body();

        assertThat(words(act(page, 2))).contains("Le service de facturation – Inscription confirmée");
        assertThat(page)
                .doesNotContain("EnrolmentRequested", "EnrolmentConfirmed", "EnrolmentCancelled", "SeatHeld")
                .doesNotContain("PERMANENT", "PLANNED", "DOCUMENT_DUE");
    }

    @Test
    void a_seat_that_another_persons_leaving_freed_is_an_act_between_two_of_ones_own() {
        SERVICES.answers(FILE + "/trail", 200, """
                {"items":[
                 {"at":"2027-06-15T07:00:01.250Z","what":"EnrolmentRequested","actor":"person:p1","reason":"REQUESTED","correlationId":"act-0001"},
                 {"at":"2027-06-15T07:00:01.262Z","what":"WaitingListJoined","actor":"person:p1","reason":"REQUESTED","correlationId":"act-0001"},
                 {"at":"2027-06-15T07:03:00.000Z","what":"SeatOffered","actor":"person:p2","reason":"CANCELLED_ON_REQUEST","correlationId":"act-0002"},
                 {"at":"2027-06-15T07:05:00.000Z","what":"EnrolmentConfirmed","actor":"person:p1",
                  "reason":"CONFIRMED_BY_REGISTRANT","correlationId":"act-0001"}]}""");

        String page = signedIn("TRAINING_OFFICER").get(PAGE).body();

        assertThat(head(page, 1)).contains("Mise sur la liste complémentaire");
        assertThat(head(page, 2)).contains("Place proposée", "Une autre personne", "act-0002");
        assertThat(head(page, 3)).contains("Inscription confirmée", "La personne inscrite", "act-0001");
    }

    @Test
    void the_page_speaks_english_too() {
        String page = signedIn("TRAINING_OFFICER").get(PAGE + "?lang=en").body();

        assertThat(page).contains("<h1 lang=\"fr\">Piloter la transformation");
        assertThat(act(page, 2))
                .contains("Enrolment confirmed", "The registrant", "confirmed by the registrant", "15 June 2027")
                .contains("Invoice issued", "The billing service", "+2.204 s");
    }

    @Test
    void a_service_that_is_away_is_named_and_the_rest_is_shown() {
        line(Service.BILLING).suffers(Line.Trouble.DEAD);
        line(Service.NOTIFICATION).suffers(Line.Trouble.DEAD);

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
        assertThat(act(page, 1)).contains("List of participants updated", "The scheduling service", "Seat requested");
    }

    @Test
    void what_was_written_before_acts_were_noted_stands_apart_and_last() {
        SERVICES.answers("GET /api/billing/enrolments/e1/trail", 200, """
                {"items":[{"at":"2027-06-01T07:05:02.204Z","what":"InvoiceIssued","about":"F00000001"}]}""");

        String page = signedIn("TRAINING_OFFICER").get(PAGE).body();

        assertThat(act(page, 4)).contains("Sans lien connu", "Facture émise", "Non noté");
    }

    @Test
    void codes_without_words_are_shown_as_they_are_and_never_as_markup() {
        SERVICES.answers("GET /api/billing/enrolments/e1/trail", 200, """
                {"items":[{"at":"2027-06-15T08:05:02.204Z","what":"<b>Forgiven</b>","about":"<i>n</i>","actor":"service:audit",
                  "reason":"MERCY","correlationId":"act-0002"}]}""");

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

    /** Its words alone, without markup. */
    private static String words(String part) {
        return part.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    private static String head(String page, int number) {
        String act = act(page, number);
        return act.substring(0, act.indexOf("<table"));
    }
}
