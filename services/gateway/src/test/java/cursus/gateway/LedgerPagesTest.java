package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an officer can say on the telephone of a cohort's seats. */
class LedgerPagesTest extends WithGateway {

    private static final String PAGE = "/officer/cohorts/PILOT-27/ledger";
    private static final String COHORT = "GET /api/enrolment/cohorts/PILOT-27";
    private static final String LEDGER = COHORT + "/ledger";
    private static final String LOG = COHORT + "/log";
    private static final String ENROLMENTS = COHORT + "/enrolments";

    private static final String MATHILDE = """
            "enrolment":"e7","person":{"person":"p7","givenName":"Mathilde","usualName":"Roussel","email":""}""";
    private static final String CLAIRE = """
            "enrolment":"e1","person":{"person":"p1","givenName":"Claire","usualName":"Fontaine","email":"c@example.org"}""";
    private static final String STATE = """
            {"cohort":"PILOT-27","capacity":20,"held":1,"offered":1,"confirmed":17,"free":1,"waiting":42,"wanted":2,
             "nextTicket":99,"next":{%s,"ticket":57,"requestedAt":"2027-06-15T07:00:09Z"},"entries":1203,
             "hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "seats":[{"enrolment":"e2","ticket":2,"seats":1,"state":"HELD","until":"2027-06-15T07:15:01Z"},
                      {"enrolment":"e1","ticket":3,"seats":3,"state":"OFFERED","until":"2027-06-17T07:00:00Z"}]}""".formatted(MATHILDE);
    private static final String NOBODY = """
            {"cohort":"PILOT-27","capacity":20,"held":0,"offered":0,"confirmed":0,"free":20,"waiting":0,"wanted":1,
             "nextTicket":1,"entries":0,"hash":"%s","seats":[]}""".formatted("0".repeat(64));
    private static final String OFFER = """
            {%s,"state":"OFFERED","ticket":3,"until":"2027-06-17T07:00:00Z","requestedAt":"2027-06-15T07:00:02Z"}""".formatted(CLAIRE);
    private static final String WAITER = """
            {%s,"state":"WAITING","ticket":57,"position":40,"seats":2,"requestedAt":"2027-06-15T07:00:09Z"}""".formatted(MATHILDE);

    private static final String JOINED = decision(1203, "WaitingListJoined", """
            %s,"ticket":57,"seats":2,"grounds":{"rule":"in-order-of-arrival/1","capacity":20,"taken":19,"waiting":41,"asked":2},
            "actor":"person:p7","reason":"REQUESTED\"""".formatted(MATHILDE));
    private static final String CONFIRMED = decision(1202, "SeatConfirmed", """
            %s,"ticket":3,"actor":"person:p1","reason":"CONFIRMED_BY_REGISTRANT\"""".formatted(CLAIRE));

    @BeforeEach
    void enrolmentKnowsTheLedger() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
        SERVICES.answers(LEDGER, 200, STATE);
        SERVICES.answers(LOG, 200, log(1203, JOINED + "," + CONFIRMED, ",\"next\":1202"));
        SERVICES.answers(
                ENROLMENTS,
                asked -> new Peer.Told(
                        200,
                        asked.query().contains("WAITING")
                                ? "{\"items\":[%s],\"page\":0,\"size\":20,\"hasNext\":true}".formatted(WAITER)
                                : "{\"items\":[%s],\"page\":0,\"size\":100,\"hasNext\":false}".formatted(OFFER)));
    }

    @Test
    void the_page_says_how_many_seats_are_taken_who_is_next_and_until_when_offers_run() {
        String page = officer(PAGE);

        assertThat(page).contains("Jauge et liste complémentaire", "Piloter la transformation", "href=\"/seats\"");
        assertThat(figures(page)).containsExactly("20", "19", "1", "42");
        assertThat(page).contains("confirmées\u00a0: 17", "réservées\u00a0: 1", "proposées\u00a0: 1");
        assertThat(page)
                .containsPattern("id=\"first\" href=\"/enrolments/e7\">Mathilde Roussel<")
                .contains(
                        "demande n°\u00a057",
                        "Places nécessaires pour cette demande\u00a0: 2\u00a0; places libres\u00a0: 1.");
        assertThat(page)
                .containsPattern("id=\"offer-e1\" href=\"/enrolments/e1\">Claire Fontaine<")
                .contains(
                        "17 juin 2027 à 09:00",
                        "La première option qui n’est pas confirmée prend fin le 15 juin 2027 à 09:15")
                .containsPattern("data-label=\"Places\" class=\"amount\">3<");
    }

    @Test
    void the_waiting_list_stands_in_its_order_with_place_number_and_seats_asked_for() {
        String page = officer(PAGE + "?waiting-page=1&before=900");

        assertThat(page)
                .containsPattern("data-label=\"Rang\">40<")
                .containsPattern("id=\"waiter-e7\" href=\"/enrolments/e7\">Mathilde Roussel<")
                .containsPattern("data-label=\"Numéro\">57<")
                .containsPattern("data-label=\"Places demandées\" class=\"amount\">2<")
                .contains("15 juin 2027 à 09:00:09", "before=900&amp;waiting-page=1\"");
        assertThat(SERVICES.asked(ENROLMENTS))
                .extracting(Peer.Asked::query)
                .containsExactlyInAnyOrder("page=1&state=WAITING&sort=ticket", "size=100&state=OFFERED&sort=ticket");
    }

    @Test
    void each_decision_is_told_in_words_with_its_rule_why_and_by_whom() {
        String page = officer(PAGE);

        assertThat(page)
                .contains("Mise sur la liste complémentaire", "(2\u00a0places)")
                .contains("D’autres attendaient déjà, et personne n’est dépassé.")
                .contains(
                        "Places libres\u00a0: 1 sur 20\u00a0; demandes en attente\u00a0: 41\u00a0; places demandées\u00a0: 2.")
                .contains("Règle\u00a0: dans l’ordre d’arrivée (version 1)", "La personne inscrite – demande de place")
                .contains("Place confirmée", "La confirmation est arrivée avant la fin du délai.")
                .containsPattern("id=\"entry-1203\" href=\"/enrolments/e7\">Mathilde Roussel<");
        assertThat(officer(PAGE + "?lang=en"))
                .contains("Seat ledger and waiting list", "Put on the waiting list", "(2 seats)")
                .contains(
                        "Others were waiting already, and nobody is passed over.",
                        "Rule: in order of arrival (version 1)")
                .contains("The registrant – ");
    }

    @Test
    void whatever_a_ledger_decides_has_its_words() {
        String offered = decision(9, "SeatOffered", """
                %s,"ticket":3,"seats":2,"until":"2027-06-17T07:00:00Z",
                "grounds":{"rule":"by-lot/3","capacity":20,"taken":18,"waiting":1,"asked":3},
                "actor":"person:p9","reason":"CANCELLED_ON_REQUEST\"""".formatted(CLAIRE));
        String passed = decision(
                8,
                "TicketPassedOver",
                "\"ticket\":4,\"absence\":\"MISSING\",\"actor\":\"service:enrolment\",\"reason\":\"DEADLINE\"");
        String refused = decision(
                7,
                "CapacityRefused",
                "\"capacity\":5,\"taken\":18,\"actor\":\"service:enrolment\",\"reason\":\"CohortChanged\"");
        String stranger = decision(
                6, "HoldExpired", "\"enrolment\":\"e404\",\"actor\":\"service:enrolment\",\"reason\":\"TIME_OVER\"");
        String unknown = decision(5, "SeatPainted", "\"actor\":\"person:p9\",\"reason\":\"MOOD\"");
        SERVICES.answers(LOG, 200, log(9, String.join(",", offered, passed, refused, stranger, unknown), ""));

        String page = officer(PAGE);

        assertThat(page)
                .contains(
                        "cette demande était la première de la liste",
                        "2 sur 3 demandées",
                        "by-lot/3",
                        "Une autre personne – annulation demandée")
                .contains("Aucune demande n’est arrivée à temps avec ce numéro.", "demande n°\u00a04")
                .contains("Places proposées\u00a0: 5\u00a0; places déjà prises\u00a0: 18.", "session modifiée")
                .contains("Le délai a passé sans confirmation.", "Nom inconnu", "href=\"/enrolments/e404\"")
                .contains("SeatPainted", "MOOD")
                .contains("Le journal n’est gardé ici qu’à partir de la décision n°\u00a05.");
    }

    @Test
    void the_log_is_read_on_and_back_and_the_rest_of_the_address_stays() {
        String latest = officer(PAGE + "?waiting-page=1&size=2");
        String older = officer(PAGE + "?waiting-page=1&size=2&before=1202");

        assertThat(latest).contains("href=\"" + PAGE + "?before=1202&amp;size=2&amp;waiting-page=1#log\"");
        assertThat(latest).doesNotContain("id=\"latest\"");
        assertThat(older).contains("href=\"" + PAGE + "?size=2&amp;waiting-page=1#log\"");
        assertThat(SERVICES.asked(LOG)).extracting(Peer.Asked::query).containsExactly("size=2", "before=1202&size=2");
    }

    @Test
    void an_address_that_cannot_be_read_shows_the_latest() {
        officer(PAGE + "?before=yesterday&size=many&waiting-page=-1");

        assertThat(SERVICES.asked(LOG)).extracting(Peer.Asked::query).containsExactly("");
    }

    @Test
    void decisions_that_have_not_arrived_are_counted_and_only_beside_the_latest() {
        SERVICES.answers(LOG, 200, log(1205, JOINED, ",\"next\":1203"));

        assertThat(officer(PAGE)).contains("2 décisions ne sont pas encore arrivées ici.");
        assertThat(officer(PAGE + "?before=1204")).doesNotContain("pas encore arrivée");
    }

    @Test
    void where_nothing_has_happened_the_page_says_so() {
        SERVICES.answers(LEDGER, 200, NOBODY);
        SERVICES.answers(LOG, 200, log(0, "", ""));
        SERVICES.answers(ENROLMENTS, 200, "{\"items\":[],\"page\":0,\"size\":20,\"hasNext\":false}");

        assertThat(officer(PAGE))
                .contains(
                        "Personne n’attend de place.",
                        "Aucune proposition en cours.",
                        "Aucune décision pour le moment.")
                .doesNotContain("<table", "La première option");
        assertThat(officer(PAGE + "?before=1")).contains("La liste s’arrête avant cette page.", "id=\"latest\"");
    }

    @Test
    void the_page_stands_without_the_log_and_the_catalogue() {
        SERVICES.answers(LOG, 503, "{}");
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 503, "{}");

        assertThat(officer(PAGE)).contains("Mathilde Roussel", "Cette partie n’est pas disponible pour le moment.");
    }

    @Test
    void a_cohort_without_a_ledger_has_no_page_and_nobody_but_an_officer_has_one() {
        assertThat(signedIn("TRAINING_OFFICER")
                        .get("/officer/cohorts/NOWHERE/ledger")
                        .statusCode())
                .isEqualTo(404);
        for (String path : new String[] {PAGE, PAGE + "/live", PAGE + "/events"}) {
            assertThat(signedIn("REGISTRANT").get(path).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void the_live_part_comes_alone_and_only_when_something_has_changed() {
        Browser officer = signedIn("TRAINING_OFFICER");
        String address = found(
                "hx-get=\"([^\"]+)\"",
                officer.get(PAGE + "?lang=en&before=1204").body());

        assertThat(officer.get(address).statusCode()).isEqualTo(204);
        SERVICES.answers(LOG, 200, log(1204, CONFIRMED, ""));
        officer.get(PAGE + "?lang=fr");
        String part = officer.get(address).body();

        assertThat(address).startsWith(PAGE + "/live?before=1204&version=");
        assertThat(part)
                .contains("id=\"board\"", "Place confirmée")
                .doesNotContain("<html", "Mise sur la liste complémentaire");
    }

    @Test
    void the_page_is_told_when_the_ledger_moves() {
        Browser officer = signedIn("TRAINING_OFFICER");
        String events = found("sse-connect=\"([^\"]+)\"", officer.get(PAGE).body());

        try (LiveStream stream = LiveStream.of(officer, events)) {
            await().during(Duration.ofMillis(700)).until(() -> stream.changes().isEmpty());
            SERVICES.answers(LEDGER, 200, STATE.replace("\"waiting\":42", "\"waiting\":43"));

            await().atMost(Duration.ofSeconds(2)).until(() -> stream.changes().size() == 1);
        }
    }

    @Test
    void the_page_of_the_cohort_leads_there() {
        assertThat(officer("/officer/cohorts/PILOT-27")).contains("href=\"" + PAGE + "\"");
    }

    @Test
    void a_decision_on_the_page_of_an_enrolment_leads_an_officer_to_the_log_and_nobody_else() {
        String decided = """
                {"at":"2027-06-15T07:00:01Z","event":"SeatHeld","reason":"REQUESTED",
                 "decision":{"entry":12,"rule":"in-order-of-arrival/1","capacity":20,"taken":4,"waiting":0,"asked":1}}]""";
        String file = Samples.enrolment("HELD", 2, "").replace("\"REQUESTED\"}]", "\"REQUESTED\"}," + decided);
        String toOfficer =
                file.substring(0, file.length() - 1) + ",\"registrant\":{\"givenName\":\"A\",\"usualName\":\"B\"}}";

        SERVICES.answers("GET /api/enrolment/enrolments/e1", 200, toOfficer);
        assertThat(officer("/enrolments/e1")).contains("href=\"" + PAGE + "?before=13#log\"", "décision n°");
        SERVICES.answers("GET /api/enrolment/enrolments/e1", 200, file);
        assertThat(signedIn("REGISTRANT").get("/enrolments/e1").body())
                .contains("décision n°")
                .doesNotContain(PAGE);
    }

    private String officer(String path) {
        return signedIn("TRAINING_OFFICER").get(path).body();
    }

    private static String decision(long entry, String what, String more) {
        return "{\"entry\":%d,\"at\":\"2027-06-15T07:00:09.250Z\",\"what\":\"%s\",\"correlationId\":\"c1\",%s}"
                .formatted(entry, what, more);
    }

    private static String log(long entries, String items, String next) {
        return "{\"cohort\":\"PILOT-27\",\"entries\":%d,\"items\":[%s]%s}".formatted(entries, items, next);
    }

    private static String[] figures(String page) {
        return Pattern.compile("</dt><dd>([^<]+)</dd>")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toArray(String[]::new);
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }
}
