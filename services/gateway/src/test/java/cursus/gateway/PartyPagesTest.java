package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several seats in one request, as its registrant asks for them and sees them. */
class PartyPagesTest extends WithGateway {

    private static final String ENROL = "/cohorts/PILOT-27/enrol";
    private static final String FILE = "GET /api/enrolment/enrolments/e1";

    @Test
    void the_form_asks_for_one_seat_unless_told_otherwise_and_explains_the_rule() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);

        String page = signedIn("REGISTRANT").get(ENROL).body();

        assertThat(page)
                .containsPattern("name=\"seats\"\\s+type=\"number\" min=\"1\" max=\"50\"[^>]* value=\"1\"")
                .contains(
                        "Nombre de places", "name=\"takesFewer\"", "La règle pour plusieurs places", "href=\"/seats\"")
                .doesNotContainPattern("name=\"takesFewer\"[^>]* checked");
    }

    @Test
    void a_party_is_asked_for_with_its_number() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
        SERVICES.answers("POST /api/enrolment/enrolments", 201, "{\"enrolment\":\"e1\",\"cohort\":\"PILOT-27\"}");
        Map<String, String> typed = payer();
        typed.put("seats", "5");
        typed.put("takesFewer", "true");

        signedIn("REGISTRANT").submit(ENROL, ENROL, typed);

        assertThat(SERVICES.asked("POST /api/enrolment/enrolments").getFirst().body())
                .contains("\"seats\":5", "\"takesFewer\":true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "deux", "2,5", "10 000"})
    void what_is_no_whole_number_of_seats_is_named_beside_the_field_and_kept(String seats) {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
        Map<String, String> typed = payer();
        typed.put("seats", seats);
        typed.put("takesFewer", "true");

        HttpResponse<String> page = signedIn("REGISTRANT").submit(ENROL, ENROL, typed);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"field-seats-wrong\"", "Nombre de places : ", "value=\"" + seats + "\"")
                .containsPattern("name=\"takesFewer\"[^>]* checked");
        assertThat(SERVICES.asked("POST /api/enrolment/enrolments")).isEmpty();
    }

    @Test
    void more_seats_than_the_session_has_is_explained_beside_the_field() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
        SERVICES.answers("POST /api/enrolment/enrolments", 409, """
                {"type":"urn:cursus:problem:more-seats-than-capacity","status":409,
                 "detail":"Vous demandez 30 places ; la session en compte 20 en tout."}""");
        Map<String, String> typed = payer();
        typed.put("seats", "30");

        HttpResponse<String> page = signedIn("REGISTRANT").submit(ENROL, ENROL, typed);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"field-seats-wrong\"", "la session en compte 20 en tout", "value=\"30\"");
    }

    @Test
    void the_file_of_a_party_says_how_many_seats_it_has_of_how_many() {
        SERVICES.answers(FILE, 200, Samples.enrolment("OFFERED", 3, heldUntil() + ",\"seats\":5,\"seatsGiven\":3"));
        Browser registrant = signedIn("REGISTRANT");
        assertThat(registrant.get("/enrolments/e1").body())
                .contains("3 des 5 places demandées", "Des places vous sont proposées", "par place");

        SERVICES.answers(FILE, 200, Samples.enrolment("WAITING", 2, ",\"position\":1,\"seats\":5,\"takesFewer\":true"));
        assertThat(registrant.get("/enrolments/e1").body())
                .contains("5 places demandées, ou moins si toutes ne sont pas libres");

        SERVICES.answers(FILE, 200, Samples.enrolment("CONFIRMED", 3, ",\"seats\":1,\"seatsGiven\":1"));
        assertThat(registrant.get("/enrolments/e1").body()).doesNotContain("id=\"party\"", "par place");
    }

    @Test
    void the_list_says_how_many_seats_where_they_are_several() {
        SERVICES.answers(
                "GET /api/enrolment/enrolments",
                200,
                "{\"items\":[%s],\"page\":0,\"size\":20,\"hasNext\":false}"
                        .formatted(Samples.enrolment("CONFIRMED", 3, ",\"seats\":4,\"seatsGiven\":4")));

        assertThat(signedIn("REGISTRANT").get("/enrolments").body()).contains(">4 places<");
    }

    @Test
    void a_decision_about_a_party_says_how_many_seats_it_asked_for() {
        String decided =
                Samples.enrolment("WAITING", 2, ",\"position\":1,\"seats\":5").replace("\"history\":[", """
                        "history":[{"at":"2027-06-15T07:00:02Z","event":"WaitingListJoined","reason":"REQUESTED",
                         "decision":{"rule":"in-order-of-arrival/1","capacity":6,"taken":3,"waiting":0,"asked":5}},""");
        SERVICES.answers(FILE, 200, decided);

        assertThat(signedIn("REGISTRANT").get("/enrolments/e1").body())
                .contains("Places libres : 3 sur 6", "Places demandées : 5.");
    }

    private static Map<String, String> payer() {
        return new HashMap<>(Map.of(
                "payer.name", "Préfecture",
                "payer.siret", "130 025 265 00013",
                "payer.address.street", "1 rue",
                "payer.address.postalCode", "75007",
                "payer.address.city", "Paris",
                "idempotencyKey", "a-key"));
    }

    private static String heldUntil() {
        return ",\"until\":\"" + Instant.now().plusSeconds(800) + "\"";
    }
}
