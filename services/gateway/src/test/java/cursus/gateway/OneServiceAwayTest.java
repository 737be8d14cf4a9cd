package cursus.gateway;

import static cursus.gateway.routes.Service.BILLING;
import static cursus.gateway.routes.Service.CATALOGUE;
import static cursus.gateway.routes.Service.ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.gateway.routes.Service;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "cursus.protection.answer-timeout=600ms",
            "cursus.protection.breaker.window=4",
            "cursus.protection.breaker.minimum-calls=4",
            "cursus.protection.breaker.open-for=300ms",
            "cursus.protection.breaker.trial-calls=1"
        })
class OneServiceAwayTest extends WithGateway {

    private static final String NO_PAGE = "{\"items\":[],\"page\":0,\"size\":20,\"hasNext\":false}";
    private static final String NOTHING = "{\"items\":[]}";

    /** A page on which a service has its part, and the message that stands there while the service is away. */
    private record Area(String page, String message) {}

    /** A page that needs this service and no other. */
    private static final Map<Service, String> OWN_PAGES =
            Map.of(CATALOGUE, "/", ENROLMENT, "/enrolments", BILLING, "/finance/invoices");

    private Browser registrant;
    private Browser finance;

    @BeforeEach
    void allIsWell() {
        Stream.of(Service.values()).forEach(service -> line(service).suffers(Line.Trouble.NONE));
        SERVICES.answers("GET /api/catalogue/programmes", 200, Samples.PROGRAMMES);
        SERVICES.answers("GET /api/catalogue/programmes/PILOT", 200, Samples.PROGRAMME);
        SERVICES.answers("GET /api/enrolment/cohorts/PILOT-27/seats", 200, Samples.SEATS);
        SERVICES.answers("GET /api/scheduling/cohorts/PILOT-27/sessions", 200, Samples.TIMETABLE);
        SERVICES.answers("GET /api/enrolment/enrolments", 200, NO_PAGE);
        SERVICES.answers("GET /api/enrolment/enrolments/e1", 200, Samples.enrolment("CONFIRMED", 3, ""));
        SERVICES.answers("GET /api/billing/enrolments/e1/invoices", 200, NOTHING);
        SERVICES.answers("GET /api/notification/enrolments/e1/deliveries", 200, NOTHING);
        SERVICES.answers("GET /api/billing/invoices", 200, NO_PAGE);
        registrant = signedIn("REGISTRANT");
        finance = signedIn("FINANCE_OFFICER");
        Stream.of(Service.values()).forEach(this::awaitHealing);
    }

    static Stream<Arguments> troubles() {
        return Stream.of(Service.values())
                .flatMap(service -> EnumSet.complementOf(EnumSet.of(Line.Trouble.NONE)).stream()
                        .map(trouble -> Arguments.of(service, trouble)));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("troubles")
    void its_area_says_so_in_both_languages_the_other_pages_answer_and_it_heals_by_itself(
            Service service, Line.Trouble trouble) {
        line(service).suffers(trouble);

        // Several times: before the breaker knows, and after.
        for (int i = 0; i < 3; i++) {
            assertThat(area(service, "fr").body()).contains(words(service, Locale.FRENCH));
            assertThat(area(service, "en").body()).contains(words(service, Locale.ENGLISH));
            othersAnswer(service);
        }

        line(service).suffers(Line.Trouble.NONE);
        awaitHealing(service);
    }

    @ParameterizedTest
    @EnumSource(
            value = Line.Trouble.class,
            names = {"NONE"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_page_that_is_all_of_it_away_names_the_service_and_a_time_to_try_again(Line.Trouble trouble) {
        line(BILLING).suffers(trouble);

        HttpResponse<String> french = finance.get("/finance/invoices");
        HttpResponse<String> english = finance.get("/finance/invoices", "Accept-Language", "en");

        assertThat(french.statusCode()).isEqualTo(503);
        assertThat(french.headers().firstValue("Retry-After")).hasValueSatisfying(OneServiceAwayTest::wholeSeconds);
        assertThat(french.body())
                .contains("Le service de facturation ne répond pas", text("error.503.text", Locale.FRENCH));
        assertThat(english.body())
                .contains("The billing service does not answer", text("error.503.text", Locale.ENGLISH));
    }

    private void othersAnswer(Service away) {
        OWN_PAGES.forEach((service, page) -> {
            if (service != away) {
                Instant asked = Instant.now();
                assertThat(reader(service).get(page).statusCode()).as(page).isEqualTo(200);
                assertThat(Duration.between(asked, Instant.now()))
                        .as("%s without waiting for %s", page, away)
                        .isLessThan(Duration.ofSeconds(2));
            }
        });
    }

    private void awaitHealing(Service service) {
        await().untilAsserted(() -> {
            HttpResponse<String> page = area(service, "fr");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain(words(service, Locale.FRENCH));
        });
    }

    private static Area area(Service service) {
        return switch (service) {
            case CATALOGUE -> new Area("/", "error.503.text");
            case ENROLMENT -> new Area("/programmes/PILOT", "cohort.seats.away");
            case SCHEDULING -> new Area("/programmes/PILOT", "timetable.away");
            case BILLING, NOTIFICATION -> new Area("/enrolments/e1", "panel.away");
        };
    }

    private HttpResponse<String> area(Service service, String language) {
        return registrant.get(area(service).page(), "Accept-Language", language);
    }

    private Browser reader(Service service) {
        return service == BILLING ? finance : registrant;
    }

    private static String words(Service service, Locale language) {
        return text(area(service).message(), language);
    }

    private static String text(String key, Locale language) {
        return ResourceBundle.getBundle(
                        "messages",
                        language.equals(Locale.FRENCH) ? Locale.ROOT : language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }

    private static void wholeSeconds(String seconds) {
        assertThat(Integer.parseInt(seconds)).isPositive();
    }
}
