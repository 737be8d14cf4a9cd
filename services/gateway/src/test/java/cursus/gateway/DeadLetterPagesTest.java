package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.gateway.routes.Service;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterPagesTest extends WithGateway {

    private static final String ALL = "/admin/dead-letters";
    private static final String ONE = ALL + "/billing/d1";
    private static final String READ = "GET /api/billing/dead-letters/d1";
    private static final String REPLAY = "POST /api/billing/dead-letters/d1/replay";
    private static final String DISCARD = "POST /api/billing/dead-letters/d1/discard";
    private static final String FIRST = """
            {"partition":3,"offset":1042,"why":"UNDECODABLE","event":"cursus.enrolment.files.EnrolmentConfirmed.v1",
             "sequence":2,"correlationId":"c-17","fault":"the value is not a Confirmed","at":"2027-06-15T07:00:01Z"}""";
    private static final String SECOND = """
            {"partition":3,"offset":1043,"why":"BEHIND","event":"cursus.enrolment.files.EnrolmentCancelled.v1",
             "sequence":3,"at":"2027-06-15T07:10:00Z"}""";
    private static final String ACT = """
            {"actor":"person:p-admin","kind":"%s","records":%d,"correlationId":"c-admin","at":"2027-06-15T08:00:00Z"}""";
    private static final String CONTENT = """
            ,"content":{"headers":{"ce_type":"cursus.enrolment.files.EnrolmentConfirmed.v1"},"value":%s,"bytes":%d}""";

    @BeforeEach
    void oneServiceHasDeadLettersAndAnotherIsAway() {
        for (Service service : Service.values()) {
            SERVICES.answers("GET /api/" + service.slug() + "/dead-letters", 200, page(""));
        }
        SERVICES.answers("GET /api/billing/dead-letters", 200, page(waiting(2, "")));
        SERVICES.answers(READ, 200, detail(waiting(2, ""), FIRST + "," + SECOND, CONTENT.formatted("\"<b>\"", 3), ""));
    }

    @Test
    void every_service_tells_what_it_could_not_take_and_the_one_that_is_away_says_so_in_its_own_part() {
        String page = signedIn("ADMINISTRATOR").get(ALL).body();

        assertThat(part(page, "billing"))
                .contains("Inscription confirmée", "key-1", "15 juin 2027", "Illisible pour ce service")
                .contains("href=\"/admin/dead-letters/billing/d1\"", ">1</td>");
        assertThat(part(page, "catalogue")).contains("Aucun message en échec.");
        assertThat(part(page, "notification")).contains("Cette partie n’est pas disponible");
        assertThat(page)
                .contains("href=\"/admin/dead-letters?settled=true\"")
                .containsPattern("href=\"/admin/dead-letters\" aria-current=\"page\"");
        assertThat(SERVICES.asked("GET /api/billing/dead-letters").getFirst().query())
                .isEqualTo("settled=false&page=0");
    }

    @Test
    void the_list_speaks_english_too() {
        String page = signedIn("ADMINISTRATOR").get(ALL + "?lang=en").body();

        assertThat(part(page, "billing"))
                .contains("The billing service", "Enrolment confirmed", "This service cannot read it", "Behind it");
        assertThat(part(page, "catalogue")).contains("No failed message.");
        assertThat(page).contains("See what is settled").doesNotContain("Le service");
    }

    @Test
    void what_is_settled_tells_what_was_done_by_whom_and_when() {
        String settled = """
                {"id":"d2","topic":"cursus.enrolment.files.v1","key":"key-2","since":"2027-06-15T07:00:01Z","records":0%s}""";
        SERVICES.answers(
                "GET /api/billing/dead-letters",
                200,
                page(settled.formatted(",\"lastAct\":" + ACT.formatted("DISCARDED", 1))));
        SERVICES.answers("GET /api/scheduling/dead-letters", 200, page(settled.formatted("")));

        String page = signedIn("ADMINISTRATOR").get(ALL + "?settled=true").body();

        assertThat(part(page, "billing")).contains("key-2", "Écarté (1)", "p-admin", "15 juin 2027 à 10:00");
        assertThat(part(page, "scheduling")).contains("Repris par le service lui-même");
        assertThat(page).contains("Messages en échec réglés", "Rien n’a été réglé ici.", "Voir ce qui attend");
        assertThat(SERVICES.asked("GET /api/billing/dead-letters").getFirst().query())
                .isEqualTo("settled=true&page=0");
    }

    @Test
    void each_service_has_pages_of_its_own() {
        SERVICES.answers(
                "GET /api/billing/dead-letters", 200, page(waiting(2, "")).replace("false", "true"));

        String page = signedIn("ADMINISTRATOR")
                .get(ALL + "?settled=false&billing-page=0")
                .body();

        assertThat(part(page, "billing"))
                .contains("href=\"/admin/dead-letters?billing-page=1&amp;settled=false\"", "id=\"billing-next\"");
    }

    @Test
    void one_is_shown_in_full_as_words_and_never_as_markup() {
        String page = signedIn("ADMINISTRATOR").get(ONE).body();

        assertThat(page)
                .contains("Message en échec", "Le service de facturation", "Illisible pour ce service")
                .contains("the value is not a Confirmed", "partition 3, position 1042", "c-17", "key-1")
                .contains("&lt;b&gt;", "Contenu (3 octets)", "ce_type")
                .contains("1 message attend derrière lui.", "Inscription annulée", "position 1043")
                .contains("Rejouer", "Écarter ce message", "définitive", "Personne n’a encore rien fait.")
                .doesNotContain("La suite n’est pas montrée ici.", "<b>");
    }

    @Test
    void it_speaks_english_too() {
        String page = signedIn("ADMINISTRATOR").get(ONE + "?lang=en").body();

        assertThat(page)
                .contains("Failed message", "The billing service", "This service cannot read it", "offset 1042")
                .contains("1 message waits behind it.", "Content (3 bytes)", "Discard this message", "This is final")
                .doesNotContain("Le service", "Rejouer");
    }

    @Test
    void a_long_value_is_cut_and_a_missing_one_is_said_to_be_so() {
        String value = "\"" + "x".repeat(20_000) + "\"";
        SERVICES.answers(READ, 200, detail(waiting(1, ""), FIRST, CONTENT.formatted(value, 900_000), ""));
        String cut = signedIn("ADMINISTRATOR").get(ONE).body();
        SERVICES.answers(READ, 200, detail(waiting(1, ""), FIRST, "", ""));
        String missing = signedIn("ADMINISTRATOR").get(ONE).body();

        assertThat(cut)
                .contains("La suite n’est pas montrée ici.", "x".repeat(10_000))
                .doesNotContain("x".repeat(10_001));
        assertThat(missing).contains("son sujet ne le garde plus, ou Kafka ne répond pas");
    }

    @Test
    void a_replay_that_takes_everything_says_how_many() {
        SERVICES.answers(REPLAY, 200, settled(ACT.formatted("REPLAYED", 2)));
        Browser administrator = signedIn("ADMINISTRATOR");

        HttpResponse<String> answer = administrator.submit(ONE, ONE + "/replay", Map.of());
        SERVICES.answers(
                READ, 200, detail(settled(ACT.formatted("REPLAYED", 2)), "", "", ACT.formatted("REPLAYED", 2)));
        String page = administrator.get(ONE).body();

        assertThat(Browser.location(answer)).endsWith(ONE);
        assertThat(page)
                .contains("2 messages sont repris. Plus rien n’attend.", "Plus rien n’attend ici.")
                .contains("Rejoué (2)", "p-admin", "c-admin")
                .doesNotContain("<button class=\"btn btn-primary\"");
        assertThat(SERVICES.asked(REPLAY).getFirst().header("Authorization")).startsWith("Bearer ");
    }

    @Test
    void a_replay_that_stops_says_where_and_why() {
        SERVICES.answers(REPLAY, 200, waiting(2, ",\"lastAct\":" + ACT.formatted("REPLAYED", 0)));
        Browser administrator = signedIn("ADMINISTRATOR");

        administrator.submit(ONE, ONE + "/replay", Map.of());

        assertThat(administrator.get(ONE).body())
                .contains("Aucun message n’est repris. La reprise s’arrête à « Inscription confirmée », position 1042")
                .contains("Illisible pour ce service. 2 messages attendent encore.");
    }

    @Test
    void giving_one_up_names_the_record_that_was_read_and_says_who_waits_behind_it() {
        SERVICES.answers(DISCARD, 200, waiting(1, ",\"lastAct\":" + ACT.formatted("DISCARDED", 1)));
        Browser administrator = signedIn("ADMINISTRATOR");

        HttpResponse<String> answer = administrator.submit(ONE, ONE + "/discard", confirmed());

        assertThat(Browser.location(answer)).endsWith(ONE);
        assertThat(SERVICES.asked(DISCARD).getFirst().body()).isEqualTo("{\"partition\":3,\"offset\":1042}");
        assertThat(administrator.get(ONE).body()).contains("1 message attendait derrière lui : rejouez-le.");
    }

    @Test
    void nothing_is_given_up_unless_the_box_is_ticked() {
        HttpResponse<String> page =
                signedIn("ADMINISTRATOR").submit(ONE, ONE + "/discard", Map.of("partition", "3", "offset", "1042"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "<title>Erreur : Message en échec", "Cochez la case", "field-confirmed-wrong", "open=\"open\"");
        assertThat(SERVICES.asked(DISCARD)).isEmpty();
    }

    @Test
    void a_form_that_does_not_say_which_record_is_meant_is_no_form() {
        Browser administrator = signedIn("ADMINISTRATOR");

        assertThat(administrator
                        .submit(ONE, ONE + "/discard", Map.of("confirmed", "true"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(administrator
                        .submit(ONE, ONE + "/discard", Map.of("confirmed", "true", "partition", "3", "offset", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(SERVICES.asked(DISCARD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "409, dead-letter-moved, Ce n’est plus ce message.",
        "409, replay-under-way, Ces messages sont en cours de reprise."
    })
    void what_the_service_refuses_is_said_in_its_words(int status, String slug, String words) {
        SERVICES.answers(
                DISCARD,
                status,
                "{\"type\":\"urn:cursus:problem:%s\",\"detail\":\"%s\",\"status\":%d}".formatted(slug, words, status));

        HttpResponse<String> page = signedIn("ADMINISTRATOR").submit(ONE, ONE + "/discard", confirmed());

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(words, "role=\"alert\"");
    }

    @Test
    void when_somebody_else_was_faster_nothing_waits() {
        HttpResponse<String> page = signedIn("ADMINISTRATOR").submit(ONE, ONE + "/replay", Map.of());

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Plus rien n’attend ici : un autre administrateur");
    }

    @Test
    void when_no_answer_comes_in_time_nobody_knows_whether_it_was_done() {
        SERVICES.answers(REPLAY, _ -> new Peer.Told(503, "{}", Map.of("Retry-After", "2")));

        HttpResponse<String> page = signedIn("ADMINISTRATOR").submit(ONE, ONE + "/replay", Map.of());

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Le service n’a pas répondu à temps", "partition 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {ALL + "/billing/unknown", ALL + "/nobody/d1"})
    void what_does_not_exist_is_not_found(String page) {
        assertThat(signedIn("ADMINISTRATOR").get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void a_letter_of_a_service_that_is_away_says_so() {
        HttpResponse<String> page = signedIn("ADMINISTRATOR").get(ALL + "/notification/d1");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Le service des courriels ne répond pas.");
    }

    @Test
    void the_address_of_a_refused_form_leads_back_to_the_letter() {
        Browser administrator = signedIn("ADMINISTRATOR");

        assertThat(Browser.location(administrator.get(ONE + "/replay"))).endsWith(ONE);
        assertThat(Browser.location(administrator.get(ONE + "/discard"))).endsWith(ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGISTRANT", "TRAINING_OFFICER", "FINANCE_OFFICER", "TRAINER", "EMPLOYER"})
    void others_are_refused(String role) {
        Browser other = signedIn(role);

        assertThat(other.get(ALL).statusCode()).isEqualTo(403);
        assertThat(other.get(ONE).statusCode()).isEqualTo(403);
        assertThat(other.submit("/", ONE + "/replay", Map.of()).statusCode()).isEqualTo(403);
        assertThat(other.submit("/", ONE + "/discard", confirmed()).statusCode())
                .isEqualTo(403);
        assertThat(SERVICES.asked(REPLAY)).isEmpty();
        assertThat(SERVICES.asked(DISCARD)).isEmpty();
    }

    @Test
    void whoever_has_not_signed_in_is_sent_to_do_so() {
        assertThat(Browser.location(browser().get(ALL))).contains("/oauth2/authorization/cursus");
    }

    private static Map<String, String> confirmed() {
        return Map.of("partition", "3", "offset", "1042", "confirmed", "true");
    }

    private static String page(String items) {
        return "{\"items\":[%s],\"page\":0,\"size\":20,\"hasNext\":false}".formatted(items);
    }

    private static String waiting(int records, String more) {
        return """
                {"id":"d1","topic":"cursus.enrolment.files.v1","key":"key-1","since":"2027-06-15T07:00:01Z",
                 "first":%s,"records":%d%s}""".formatted(FIRST, records, more);
    }

    private static String settled(String act) {
        return """
                {"id":"d1","topic":"cursus.enrolment.files.v1","key":"key-1","since":"2027-06-15T07:00:01Z",
                 "records":0,"lastAct":%s}""".formatted(act);
    }

    private static String detail(String letter, String waiting, String content, String acts) {
        return "{\"deadLetter\":%s,\"waiting\":[%s]%s,\"acts\":[%s]}".formatted(letter, waiting, content, acts);
    }

    /** From its own start to the next part's. */
    private static String part(String page, String service) {
        int start = page.indexOf("id=\"letters-" + service + "\"");
        assertThat(start).as("part of %s", service).isPositive();
        int end = page.indexOf("<section", start);
        return page.substring(start, end < 0 ? page.length() : end);
    }
}
