package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CohortPageTest extends WithGateway {

    private static final String ENROLMENTS = "GET /api/enrolment/cohorts/PILOT-27/enrolments";
    private static final String HELD = """
            {"enrolment":"e1","person":{"person":"p1","givenName":"Claire","usualName":"Fontaine",
             "email":"registrant@example.org"},"state":"HELD","ticket":1,"until":"2027-06-15T07:15:01Z",
             "requestedAt":"2027-06-15T07:00:01Z"}""";
    private static final String WAITER = """
            {"enrolment":"e7","person":{"person":"p7","givenName":"Mathilde","usualName":"Roussel"},"state":"WAITING",
             "ticket":57,"position":40,"requestedAt":"2027-06-15T07:00:09Z"}""";

    private static final String REGISTRANT = """
            ,"registrant":{"person":"p1","givenName":"Claire","usualName":"Fontaine","email":"registrant@example.org"}""";

    @BeforeEach
    void catalogueKnowsTheCohort() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
    }

    @Test
    void the_page_of_a_cohort_shows_seats_and_stands_when_scheduling_has_no_roster() {
        SERVICES.answers("GET /api/enrolment/cohorts/PILOT-27/seats", 200, Samples.SEATS);
        SERVICES.answers("GET /api/enrolment/cohorts/PILOT-27/enrolments", 200, """
                {"items":[%s],"page":0,"size":20,"hasNext":true}""".formatted(HELD));

        String page =
                signedIn("TRAINING_OFFICER").get("/officer/cohorts/PILOT-27").body();

        assertThat(page).contains("Claire Fontaine", "Confirmées", ">15<", "page=1");
    }

    @Test
    void a_party_is_listed_with_its_seats_and_one_alone_without() {
        String party = HELD.replace("\"ticket\":1", "\"ticket\":1,\"seats\":5,\"seatsGiven\":5");
        String waiting = WAITER.replace("\"position\":40", "\"position\":40,\"seats\":4");
        SERVICES.answers(
                ENROLMENTS,
                asked -> new Peer.Told(
                        200,
                        "{\"items\":[%s],\"page\":0,\"size\":20,\"hasNext\":false}"
                                .formatted(asked.query().contains("WAITING") ? waiting : party + "," + WAITER)));

        String page =
                signedIn("TRAINING_OFFICER").get("/officer/cohorts/PILOT-27").body();

        assertThat(page).containsOnlyOnce(">5 places<").containsOnlyOnce("(4 places demandées)");
    }

    @Test
    void the_waiting_list_stands_by_itself_in_its_order_with_each_ones_rank() {
        SERVICES.answers(ENROLMENTS, asked -> new Peer.Told(200, waitersOr(asked, "")));

        String page = signedIn("TRAINING_OFFICER")
                .get("/officer/cohorts/PILOT-27?waiting-page=1")
                .body();

        assertThat(page).contains("Liste complémentaire", "id=\"waiter-e7\"", "Mathilde Roussel");
        assertThat(page)
                .containsPattern("data-label=\"Rang\"[^>]*>22<")
                .containsPattern("data-label=\"Rang\"[^>]*>40<");
        assertThat(page).contains("waiting-page=2", "waiting-page=0");
        assertThat(SERVICES.asked(ENROLMENTS))
                .extracting(Peer.Asked::query)
                .containsExactlyInAnyOrder("page=1&state=WAITING&sort=ticket", "page=0&sort=ticket");
    }

    @Test
    void enrolments_are_sorted_filtered_and_lead_to_their_trail() {
        SERVICES.answers(ENROLMENTS, asked -> new Peer.Told(200, waitersOr(asked, HELD)));

        String page = signedIn("TRAINING_OFFICER")
                .get("/officer/cohorts/PILOT-27?state=HELD&sort=-requestedAt&size=50&waiting-page=1")
                .body();

        assertThat(SERVICES.asked(ENROLMENTS))
                .extracting(Peer.Asked::query)
                .contains("page=0&size=50&sort=-requestedAt&state=HELD");
        assertThat(page).contains("aria-sort=\"descending\"", "<option value=\"HELD\" selected");
        assertThat(page)
                .contains("sort=requestedAt&amp;state=HELD&amp;waiting-page=1")
                .contains("<input type=\"hidden\" name=\"sort\" value=\"-requestedAt\"")
                .contains("<input type=\"hidden\" name=\"waiting-page\" value=\"1\"")
                .contains("href=\"/enrolments/e1\"", "href=\"/officer/enrolments/e1/trail\"");
    }

    @Test
    void an_address_that_asks_for_no_known_state_or_order_shows_all() {
        int status = signedIn("TRAINING_OFFICER")
                .get("/officer/cohorts/PILOT-27?state=ASLEEP&sort=name&page=many&waiting-page=-3")
                .statusCode();

        assertThat(status).isEqualTo(200);
        assertThat(SERVICES.asked(ENROLMENTS)).extracting(Peer.Asked::query).contains("page=0&sort=ticket");
    }

    @Test
    void the_file_says_to_an_officer_whose_it_is_and_what_was_invoiced_and_does_not_address_them_as_the_registrant() {
        SERVICES.answers("GET /api/enrolment/enrolments/e1", 200, Samples.enrolment("CONFIRMED", 3, REGISTRANT));
        SERVICES.answers("GET /api/billing/enrolments/e1/invoices", 200, "{\"items\":[%s]}".formatted(Samples.INVOICE));
        Browser officer = signedIn("TRAINING_OFFICER");

        String french = officer.get("/enrolments/e1").body();
        String english = officer.get("/enrolments/e1?lang=en").body();

        assertThat(french)
                .contains("Claire Fontaine", "registrant@example.org", "href=\"/officer/cohorts/PILOT-27\"")
                .contains("La place est acquise.", "F00000001")
                .doesNotContain("Votre place", "Mon inscription", "Aucune facture");
        assertThat(english)
                .contains("Claire Fontaine", "The seat is taken for good.", "F00000001")
                .doesNotContain("The seat is yours", "your address");
    }

    @Test
    void nobody_who_reads_a_file_as_staff_is_asked_to_confirm_it() {
        for (String state :
                new String[] {"REQUESTED", "HELD", "WAITING", "OFFERED", "EXPIRED", "LAPSED", "CANCELLED"}) {
            SERVICES.answers(
                    "GET /api/enrolment/enrolments/e1",
                    200,
                    Samples.enrolment(state, 3, REGISTRANT + ",\"position\":2,\"until\":\"2099-06-15T07:15:01Z\""));

            String page = signedIn("TRAINING_OFFICER").get("/enrolments/e1").body();

            assertThat(page).as(state).doesNotContain("Confirmez-la", "vous sera", "vous est", "Votre rang");
        }
    }

    @Test
    void the_live_part_of_a_cohort_brings_its_lists_along_and_leaves_the_filter_alone() {
        SERVICES.answers("GET /api/enrolment/cohorts/PILOT-27/seats", 200, Samples.SEATS);
        SERVICES.answers(ENROLMENTS, asked -> new Peer.Told(200, waitersOr(asked, HELD)));
        Browser officer = signedIn("TRAINING_OFFICER");
        Matcher live = Pattern.compile("hx-get=\"([^\"]+)\"")
                .matcher(officer.get("/officer/cohorts/PILOT-27?state=HELD").body());
        assertThat(live.find()).isTrue();
        String address = live.group(1).replace("&amp;", "&");

        assertThat(officer.get(address).statusCode()).isEqualTo(204);
        SERVICES.answers("GET /api/enrolment/cohorts/PILOT-27/seats", 200, Samples.SEATS.replace("15", "16"));
        String part = officer.get(address).body();

        assertThat(part)
                .contains(">16<", "id=\"lines\" hx-swap-oob", "id=\"participants\" hx-swap-oob", "Claire Fontaine")
                .contains("href=\"/officer/cohorts/PILOT-27?sort=-ticket&amp;state=HELD\"")
                .doesNotContain("<select", "<html");
    }

    @Test
    void a_language_that_was_chosen_stays_though_an_older_page_goes_on_asking_in_another() {
        SERVICES.answers("GET /api/enrolment/cohorts/PILOT-27/seats", 200, Samples.SEATS);
        Browser officer = signedIn("TRAINING_OFFICER");

        String page =
                officer.get("/officer/cohorts/PILOT-27?lang=en&state=HELD").body();
        officer.get("/officer/cohorts/PILOT-27?lang=fr");
        HttpResponse<String> part = officer.get("/officer/cohorts/PILOT-27/live?lang=en");
        HttpResponse<String> file = officer.get("/enrolments/e1/live?lang=en");

        assertThat(page)
                .containsPattern("hx-get=\"/officer/cohorts/PILOT-27/live\\?state=HELD&amp;version=")
                .containsPattern("sse-connect=\"/officer/cohorts/PILOT-27/events\\?state=HELD&amp;version=");
        assertThat(part.body()).contains("Confirmées").doesNotContain("Confirmed");
        assertThat(part.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("CURSUS_LANG"));
        assertThat(file.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("CURSUS_LANG"));
        assertThat(officer.get("/legal").body()).contains("<html lang=\"fr\"");
    }

    /** The second page of the waiting list, or another list. */
    private static String waitersOr(Peer.Asked asked, String others) {
        return asked.query().contains("WAITING")
                ? "{\"items\":[%s,%s],\"page\":1,\"size\":20,\"hasNext\":true}"
                        .formatted(WAITER, WAITER.replace("e7", "e8").replace("\"position\":40,", ""))
                : "{\"items\":[%s],\"page\":0,\"size\":50,\"hasNext\":false}".formatted(others);
    }
}
