package cursus.gateway;

import static cursus.gateway.routes.Service.BILLING;
import static cursus.gateway.routes.Service.ENROLMENT;
import static cursus.gateway.routes.Service.NOTIFICATION;
import static cursus.gateway.routes.Service.SCHEDULING;
import static org.assertj.core.api.Assertions.assertThat;

import cursus.gateway.routes.Service;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A page waits once for services that hang, however many they are and however often it asks them. */
@TestPropertySource(
        properties = {
            "cursus.protection.answer-timeout=2s",
            "cursus.protection.breaker.minimum-calls=100",
            "cursus.protection.breaker.window=100"
        })
class HungServicesTest extends WithGateway {

    private static final Duration TWO_LIMITS = Duration.ofSeconds(4);

    @BeforeEach
    void allIsWellWithTheCatalogue() {
        SERVICES.answers("GET /api/catalogue/programmes/PILOT", 200, programmeWithCohorts("A-27", "B-27", "C-27"));
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
        SERVICES.answers("GET /api/enrolment/enrolments/e1", 200, Samples.enrolment("CONFIRMED", 3, ""));
        line(NOTIFICATION).suffers(Line.Trouble.NONE);
    }

    @Test
    void a_programme_with_three_cohorts() {
        hang(ENROLMENT, SCHEDULING);

        String page = withinOneLimit(browser(), "/programmes/PILOT");

        assertThat(page).contains("A-27", "B-27", "C-27");
        assertThat(page.split("Le nombre de places n’est pas disponible", -1)).hasSize(4);
    }

    @Test
    void an_officers_page_of_a_cohort() {
        Browser officer = signedIn("TRAINING_OFFICER");
        hang(ENROLMENT, SCHEDULING);

        String page = withinOneLimit(officer, "/officer/cohorts/PILOT-27");

        assertThat(page).contains("Piloter la transformation", "n’est pas disponible pour le moment");
    }

    @Test
    void a_registrants_file() {
        Browser registrant = signedIn("REGISTRANT");
        hang(BILLING, NOTIFICATION);

        String page = withinOneLimit(registrant, "/enrolments/e1");

        assertThat(page).contains("Inscription confirmée", "n’est pas disponible pour le moment");
    }

    private static void hang(Service... services) {
        Stream.of(services).forEach(service -> line(service).suffers(Line.Trouble.SILENT));
    }

    private static String withinOneLimit(Browser browser, String path) {
        long began = System.nanoTime();
        HttpResponse<String> page = browser.get(path);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as(path).isLessThan(TWO_LIMITS);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static String programmeWithCohorts(String... codes) {
        String cohorts = String.join(
                ",",
                Stream.of(codes)
                        .map(code -> Samples.COHORT.replace("PILOT-27", code))
                        .toList());
        return Samples.PROGRAMME.replace(Samples.COHORT, cohorts);
    }
}
