package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OfficerPagesTest extends WithGateway {

    private static final String NEW_COHORT = "/officer/cohorts/new?programme=PILOT";
    private static final String SESSIONS = "POST /api/scheduling/cohorts/PILOT-27/sessions";
    private static final String UNKNOWN = "{\"type\":\"urn:cursus:problem:unknown-cohort\",\"status\":404}";

    @Test
    void sessions_wait_until_scheduling_has_heard_of_the_cohort() {
        AtomicInteger calls = new AtomicInteger();
        catalogueKnowsTheCohort();
        SERVICES.answers("POST /api/catalogue/cohorts", 201, Samples.COHORT);
        SERVICES.answers(
                SESSIONS, _ -> calls.incrementAndGet() < 3 ? new Peer.Told(404, UNKNOWN) : new Peer.Told(201, "{}"));

        HttpResponse<String> answer = signedIn("TRAINING_OFFICER").submit(NEW_COHORT, NEW_COHORT, cohort());

        assertThat(Browser.location(answer)).endsWith("/officer/cohorts/PILOT-27");
        assertThat(calls).hasValue(3);
        assertThat(SERVICES.asked("POST /api/catalogue/cohorts").getFirst().body())
                .contains("\"price\":{\"amount\":\"7850.00\",\"currency\":\"EUR\"}", "\"holdFor\":\"PT15M\"")
                .contains("\"opensAt\":\"2027-06-15T07:00:00Z\"")
                .doesNotContain("closesAt");
        assertThat(SERVICES.asked(SESSIONS).getFirst().body())
                .contains("\"startsAt\":\"2027-09-14T09:00:00\"", "\"endsAt\":\"2027-09-14T17:30:00\"")
                .contains("\"module\":{\"number\":1,\"title\":{\"fr\":\"Gouverner\"}}");
    }

    @Test
    void sessions_that_are_refused_can_be_mended_while_the_cohort_stands() {
        catalogueKnowsTheCohort();
        SERVICES.answers("POST /api/catalogue/cohorts", 201, Samples.COHORT);
        SERVICES.answers(
                SESSIONS,
                409,
                "{\"type\":\"urn:cursus:problem:sessions-overlap\",\"detail\":\"Deux séances se chevauchent.\"}");

        HttpResponse<String> page = signedIn("TRAINING_OFFICER").submit(NEW_COHORT, NEW_COHORT, cohort());

        assertThat(page.body())
                .contains(
                        "Deux séances se chevauchent.", "action=\"/officer/cohorts/PILOT-27/sessions\"", "2027-09-14");
    }

    @Test
    void what_cannot_be_read_is_noted_beside_its_field() {
        catalogueKnowsTheCohort();
        Map<String, String> typed = cohort();
        typed.put("capacity", "beaucoup");
        typed.put("price", "7850,001");

        HttpResponse<String> page = signedIn("TRAINING_OFFICER").submit(NEW_COHORT, NEW_COHORT, typed);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("field-capacity-wrong", "field-price-wrong", "beaucoup");
        assertThat(SERVICES.asked("POST /api/catalogue/cohorts")).isEmpty();
    }

    @Test
    void hours_that_may_stay_empty_are_not_marked_as_needed() {
        catalogueKnowsTheCohort();

        String page = signedIn("TRAINING_OFFICER")
                .get("/officer/cohorts/PILOT-27/sessions")
                .body();

        assertThat(page)
                .containsPattern("name=\"sessions\\[0]\\.date\"[^>]*aria-required")
                .doesNotContainPattern("name=\"sessions\\[0]\\.(morning|afternoon)(From|To)\"[^>]*aria-required");
    }

    @Test
    void what_was_done_is_said_once() {
        catalogueKnowsTheCohort();
        SERVICES.answers("POST /api/catalogue/cohorts", 201, Samples.COHORT);
        SERVICES.answers(SESSIONS, 201, "{}");
        Browser officer = signedIn("TRAINING_OFFICER");
        officer.submit(NEW_COHORT, NEW_COHORT, cohort());

        assertThat(officer.get("/officer/cohorts/PILOT-27").body())
                .contains("role=\"status\">La session est annoncée et ses séances sont fixées.");
        assertThat(officer.get("/officer/cohorts/PILOT-27").body())
                .doesNotContain("La session est annoncée et ses séances sont fixées.");
    }

    private static void catalogueKnowsTheCohort() {
        SERVICES.answers("GET /api/catalogue/programmes/PILOT", 200, Samples.PROGRAMME);
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
    }

    private static Map<String, String> cohort() {
        Map<String, String> typed = new HashMap<>();
        typed.putAll(Map.of(
                "cohort",
                "PILOT-27",
                "startsOn",
                "2027-09-14",
                "endsOn",
                "2027-11-30",
                "capacity",
                "20",
                "minimum",
                "8",
                "price",
                "7 850,00",
                "holdFor",
                "15",
                "registration.opensAt",
                "2027-06-15T09:00",
                "place.name",
                "Paris"));
        typed.put("place.address", "1 rue de la Paix");
        typed.put("place.kind", "SITE");
        typed.put("sessions[0].module", "1");
        typed.put("sessions[0].date", "2027-09-14");
        typed.put("sessions[0].morningFrom", "09:00");
        typed.put("sessions[0].morningTo", "12:30");
        typed.put("sessions[0].afternoonFrom", "14:00");
        typed.put("sessions[0].afternoonTo", "17:30");
        typed.put("sessions[1].module", "1");
        typed.put("sessions[1].date", "");
        return typed;
    }
}
