package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer changes the terms of a cohort, opens, closes and cancels it, each after a look. */
class CohortTermsPagesTest extends WithGateway {

    private static final String TERMS = "/officer/cohorts/PILOT-27/terms";
    private static final String API = "/api/catalogue/cohorts/PILOT-27";

    @BeforeEach
    void theCatalogueKnowsTheCohort() {
        SERVICES.answers("GET " + API, 200, cohort(5, 20));
        SERVICES.answers(
                "GET " + API + "/interest", 200, "{\"toConfirm\":2,\"confirmed\":7,\"interests\":{\"items\":[]}}");
    }

    @Test
    void the_terms_of_now_stand_above_with_the_answer_of_enrolment_and_who_wants_to_be_told() {
        String page = signedIn("TRAINING_OFFICER").get(TERMS).body();

        assertThat(page)
                .contains("refusée par les inscriptions : 18 places étaient prises ; 16 restent données")
                .contains("7 confirmées, 2 à confirmer")
                .containsPattern("name=\"price\"[^>]*value=\"7850.00\"")
                .containsPattern("name=\"opensAt\"[^>]*value=\"2027-06-15T09:00\"");
    }

    @Test
    void a_change_is_looked_at_before_it_is_done() {
        catalogueDoes("POST " + API + "/changes");
        Browser officer = signedIn("TRAINING_OFFICER");

        String look = officer.submit(TERMS, TERMS, changes(Map.of())).body();
        assertThat(look)
                .contains("Les conditions de la session changent", "7 personnes reçoivent un courriel.")
                .contains("Changer maintenant");

        HttpResponse<String> done = officer.submit(TERMS, TERMS, changes(Map.of("sure", Browser.sureOn(look))));
        assertThat(Browser.location(done)).endsWith(TERMS);
        assertThat(SERVICES.asked("POST " + API + "/changes").getLast().query()).isEmpty();
        assertThat(SERVICES.asked("POST " + API + "/changes").getLast().body())
                .contains("\"revision\":5", "\"capacity\":24", "\"startsOn\":\"2027-09-14\"")
                .contains("\"places\":[{\"fr\":\"Paris\",\"kind\":\"SITE\"}]", "\"amount\":\"7850.00\"");
        assertThat(officer.get(TERMS).body()).contains("Les conditions sont changées.");
    }

    @Test
    void what_was_typed_differently_after_the_look_is_looked_at_again_and_not_done() {
        catalogueDoes("POST " + API + "/changes");
        Browser officer = signedIn("TRAINING_OFFICER");
        String sure =
                Browser.sureOn(officer.submit(TERMS, TERMS, changes(Map.of())).body());

        HttpResponse<String> page = officer.submit(TERMS, TERMS, changes(Map.of("capacity", "240", "sure", sure)));

        assertThat(page.body()).contains("Changer maintenant", "value=\"240\"");
        assertThat(SERVICES.asked("POST " + API + "/changes"))
                .allMatch(asked -> asked.query().equals("preview=true"));
    }

    @Test
    void who_decides_by_terms_that_changed_meanwhile_sees_them_and_keeps_what_they_typed() {
        catalogueDoes("POST " + API + "/changes");
        Browser officer = signedIn("TRAINING_OFFICER");
        String sure =
                Browser.sureOn(officer.submit(TERMS, TERMS, changes(Map.of())).body());
        SERVICES.answers("POST " + API + "/changes", 409, """
                {"type":"urn:cursus:problem:cohort-changed","status":409,"detail":"La session a changé entre-temps.",
                 "errors":[{"field":"capacity","message":"Changé entre-temps."}]}""");
        SERVICES.answers("GET " + API, 200, cohort(6, 22));

        HttpResponse<String> page = officer.submit(TERMS, TERMS, changes(Map.of("sure", sure)));

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("La session a changé entre-temps.", "field-capacity-wrong", "<span>22</span>")
                .containsPattern("name=\"capacity\"[^>]*value=\"24\"")
                .containsPattern("name=\"revision\"[^>]*value=\"6\"");
    }

    @Test
    void registration_opens_and_closes_by_hand() {
        for (String act : new String[] {"opening", "closing"}) {
            catalogueDoes("POST " + API + "/" + act);
            HttpResponse<String> done = looksAndDoes(signedIn("TRAINING_OFFICER"), Map.of("act", act, "revision", "5"));

            assertThat(Browser.location(done)).endsWith(TERMS);
            assertThat(SERVICES.asked("POST " + API + "/" + act).getLast().body())
                    .isEqualTo("{\"revision\":5}");
        }
    }

    @Test
    void a_window_is_moved_by_the_time_of_paris() {
        catalogueDoes("PUT " + API + "/registration");

        looksAndDoes(
                signedIn("TRAINING_OFFICER"),
                Map.of("act", "registration", "revision", "5", "opensAt", "2027-06-20T09:00"));

        assertThat(SERVICES.asked("PUT " + API + "/registration").getLast().body())
                .isEqualTo("{\"revision\":5,\"opensAt\":\"2027-06-20T07:00:00Z\"}");
    }

    @Test
    void cancelling_takes_a_reason_and_words_and_is_looked_at_first() {
        SERVICES.answers(
                "POST " + API + "/cancellation",
                200,
                "{\"events\":[\"CohortCancelled\",\"RegistrationClosed\"],\"mails\":0,\"cohort\":%s}"
                        .formatted(cohort(6, 20)));

        String look = signedIn("TRAINING_OFFICER")
                .submit(
                        TERMS,
                        TERMS,
                        Map.of(
                                "act",
                                "cancellation",
                                "revision",
                                "5",
                                "why",
                                "TOO_FEW_PARTICIPANTS",
                                "words.fr",
                                "Trop peu."))
                .body();

        assertThat(SERVICES.asked("POST " + API + "/cancellation").getFirst().query())
                .isEqualTo("preview=true");
        assertThat(look)
                .contains("La session est annulée.", "Les inscriptions ferment.", "Personne ne reçoit de courriel.")
                .contains("Annuler la session définitivement", "Trop peu.");
    }

    @Test
    void what_can_not_be_read_is_noted_beside_its_field_and_nothing_is_asked() {
        Map<String, String> typed = changes(Map.of("capacity", "beaucoup"));

        HttpResponse<String> page = signedIn("TRAINING_OFFICER").submit(TERMS, TERMS, typed);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("field-capacity-wrong", "beaucoup");
        assertThat(SERVICES.asked("POST " + API + "/changes")).isEmpty();
    }

    @Test
    void what_was_typed_is_not_lost_while_the_catalogue_is_away() {
        Browser officer = signedIn("TRAINING_OFFICER");
        SERVICES.answers("GET " + API, 503, "{}");
        SERVICES.answers("POST " + API + "/changes", 503, "{}");

        HttpResponse<String> page = officer.submit("/legal", TERMS, changes(Map.of()));

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("Le catalogue ne répond pas", "id=\"typed-changes\"")
                .containsPattern("name=\"capacity\"[^>]*value=\"24\"");
    }

    @Test
    void a_cancelled_session_offers_nothing_more_to_do() {
        SERVICES.answers(
                "GET " + API,
                200,
                cohort(7, 20)
                        .replace(
                                "\"revision\":7",
                                "\"revision\":7,\"cancellation\":{\"reason\":\"REPLACED\",\"at\":\"2027-06-15T07:00:01Z\"}"));

        String page = signedIn("TRAINING_OFFICER").get(TERMS).body();

        assertThat(page)
                .contains("Session annulée : remplacée par une autre session")
                .doesNotContain("name=\"act\"");
    }

    /** An act with its preview. */
    private static void catalogueDoes(String methodAndPath) {
        SERVICES.answers(
                methodAndPath,
                asked -> new Peer.Told(
                        200,
                        asked.query().contains("preview=true")
                                ? "{\"events\":[\"CohortChanged\",\"RegistrationOpened\"],\"mails\":7,\"cohort\":%s}"
                                        .formatted(cohort(6, 24))
                                : cohort(6, 24)));
    }

    /** Looks, and then does what was looked at. */
    private static HttpResponse<String> looksAndDoes(Browser officer, Map<String, String> typed) {
        Map<String, String> sure = new HashMap<>(typed);
        sure.put("sure", Browser.sureOn(officer.submit(TERMS, TERMS, typed).body()));
        return officer.submit(TERMS, TERMS, sure);
    }

    private static Map<String, String> changes(Map<String, String> more) {
        Map<String, String> typed = new HashMap<>();
        typed.put("act", "changes");
        typed.put("revision", "5");
        typed.put("startsOn", "2027-09-14");
        typed.put("endsOn", "2027-11-30");
        typed.put("capacity", "24");
        typed.put("minimum", "8");
        typed.put("price", "7 850,00");
        typed.put("vatBasis", "EXEMPT");
        typed.put("admission", "OPEN");
        typed.put("places[0].fr", "Paris");
        typed.put("places[0].kind", "SITE");
        typed.put("places[1].fr", "");
        typed.put("places[1].kind", "SITE");
        typed.putAll(more);
        return typed;
    }

    private static String cohort(int revision, int capacity) {
        return """
                {"cohort":"PILOT-27","programme":"PILOT","title":{"fr":"Piloter"},"startsOn":"2027-09-14",
                 "endsOn":"2027-11-30","capacity":%d,"minimum":8,"price":{"amount":"7850.00","currency":"EUR"},
                 "vatBasis":"EXEMPT","admission":"OPEN",
                 "registration":{"state":"OPENS_AT","opensAt":"2027-06-15T07:00:00Z","closesAt":"2027-09-01T16:00:00Z"},
                 "places":[{"fr":"Paris","kind":"SITE"}],"revision":%d,
                 "seats":{"state":"REFUSED","accepted":16,"taken":18}}""".formatted(capacity, revision);
    }
}
