package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.gateway.routes.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemPageTest extends WithGateway {

    private static final String PAGE = "/admin/system";

    @BeforeEach
    void allIsWell() {
        for (Service service : Service.values()) {
            SERVICES.answers(door(service), 200, status(service, "UP", ""));
        }
    }

    @Test
    void each_service_tells_how_it_is_doing_and_the_one_that_is_away_says_so_in_its_own_card() {
        String page = signedIn("ADMINISTRATOR").get(PAGE).body();

        assertThat(card(page, "billing"))
                .contains("Le service de facturation", "En service", "0.1.0-TEST", "2 jours", "rien n’attend")
                .contains("Base de données", "cursus.enrolment.files.v1")
                .doesNotContain("À surveiller", "Ne répond pas");
        assertThat(card(page, "notification")).contains("Ne répond pas").doesNotContain("0.1.0-TEST");
        assertThat(card(page, "gateway")).contains("Le portail", "Disjoncteurs", "Le catalogue");
        assertThat(page)
                .contains("1 service demande de l’attention.", "hx-trigger=\"every 10s\"", "hx-select=\"#system\"");
    }

    @Test
    void the_page_speaks_english_too() {
        String page = signedIn("ADMINISTRATOR").get(PAGE + "?lang=en").body();

        assertThat(card(page, "billing"))
                .contains("The billing service", "In service", "2 days", "nothing waits", "Database");
        assertThat(card(page, "notification")).contains("Does not answer");
        assertThat(page).contains("1 service needs attention.").doesNotContain("Le service");
    }

    @Test
    void what_needs_somebody_is_marked_with_words() {
        Instant late = Instant.now().minus(Duration.ofMinutes(7));
        SERVICES.answers(door(Service.BILLING), 200, """
                {"service":"billing","version":"0.1.0-TEST","startedAt":"2027-06-15T07:00:00Z","health":"DOWN",
                 "parts":[{"name":"mongo","health":"DOWN"}],"oldestUnpublished":"%s","deadLetters":3,
                 "lag":[{"topic":"cursus.enrolment.files.v1","records":1001}]}""".formatted(late));

        String billing = card(signedIn("ADMINISTRATOR").get(PAGE).body(), "billing");

        assertThat(billing)
                .contains("En panne", "attend depuis 7 minutes", "Événements en retard")
                .contains("Messages en échec", "Lecture en retard", "À surveiller", ">3<")
                .contains("href=\"/admin/dead-letters#letters-billing\"");
    }

    @Test
    void what_just_waits_or_just_lags_is_not_yet_a_worry() {
        SERVICES.answers(
                door(Service.BILLING),
                200,
                status(Service.BILLING, "UP", ",\"oldestUnpublished\":\"" + Instant.now() + "\""));

        assertThat(card(signedIn("ADMINISTRATOR").get(PAGE).body(), "billing"))
                .contains("attend depuis")
                .doesNotContain("À surveiller");
    }

    @Test
    void without_store_and_broker_the_rest_is_still_told() {
        SERVICES.answers(door(Service.BILLING), 200, """
                {"service":"billing","version":"0.1.0-TEST","startedAt":"2027-06-15T07:00:00Z","health":"UP","parts":[]}""");

        assertThat(card(signedIn("ADMINISTRATOR").get(PAGE).body(), "billing"))
                .contains("0.1.0-TEST", "inconnu, la base de données ne répond pas", "Inconnu, Kafka ne répond pas");
    }

    @Test
    void services_are_asked_at_the_same_time_in_the_administrators_name() {
        signedIn("ADMINISTRATOR").get(PAGE);
        Set<Service> asked = ConcurrentHashMap.newKeySet();
        for (Service service : Service.values()) {
            SERVICES.asked(door(service)).forEach(one -> {
                assertThat(one.header("Authorization")).startsWith("Bearer ");
                assertThat(one.header("X-Correlation-Id")).isNotEmpty();
                assertThat(one.header("Accept-Language")).isEqualTo("fr");
                asked.add(service);
            });
        }

        assertThat(asked).hasSize(4).doesNotContain(Service.NOTIFICATION);
    }

    @Test
    void services_that_hang_are_waited_for_together() {
        for (Service service : Set.of(Service.BILLING, Service.SCHEDULING, Service.CATALOGUE)) {
            line(service).suffers(Line.Trouble.SILENT);
        }
        Browser administrator = signedIn("ADMINISTRATOR");
        Instant asked = Instant.now();

        String page = administrator.get(PAGE).body();

        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(9));
        assertThat(card(page, "enrolment")).contains("0.1.0-TEST");
        assertThat(card(page, "billing")).contains("Ne répond pas");
        assertThat(page).contains("4 services demandent de l’attention.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGISTRANT", "TRAINING_OFFICER", "FINANCE_OFFICER", "TRAINER", "EMPLOYER"})
    void others_are_refused(String role) {
        assertThat(signedIn(role).get(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_has_not_signed_in_is_sent_to_do_so() {
        assertThat(Browser.location(browser().get(PAGE))).contains("/oauth2/authorization/cursus");
    }

    private static String door(Service service) {
        return "GET /api/" + service.slug() + "/status";
    }

    private static String status(Service service, String health, String more) {
        return """
                {"service":"%s","version":"0.1.0-TEST","startedAt":"%s","health":"%s",
                 "parts":[{"name":"mongo","health":"UP"},{"name":"diskSpace","health":"UP"}],"deadLetters":0,
                 "lag":[{"topic":"cursus.enrolment.files.v1","records":1000}]%s}""".formatted(service.slug(), Instant.now().minus(Duration.ofHours(50)), health, more);
    }

    /** From its own start to the next card's. */
    private static String card(String page, String service) {
        int start = page.indexOf("id=\"system-" + service + "\"");
        assertThat(start).as("card of %s", service).isPositive();
        int end = page.indexOf("<article", start);
        return page.substring(start, end < 0 ? page.length() : end);
    }
}
