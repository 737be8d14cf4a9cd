package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.WithSuite;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All services run in one process, and yet each is as it would be alone. */
@WithSuite
class IsolationIT {

    private static final Pattern LOG_LINE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.* \\[(\\w*),([\\w-]*),(\\w*)] .*");

    private final Suite suite;

    IsolationIT(Suite suite) {
        this.suite = suite;
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-management", "catalogue", "enrolment", "scheduling", "billing", "notification"})
    void every_service_is_healthy_and_ready(String part) {
        for (String probe : List.of("", "/liveness", "/readiness")) {
            assertThat(suite.api(part)
                            .get("/actuator/health" + probe)
                            .expect(200)
                            .at("/status"))
                    .isEqualTo("UP");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "portal-management, gateway, cursus.gateway.GatewayApplication",
        "catalogue, catalogue, cursus.catalogue.CatalogueApplication",
        "enrolment, enrolment, cursus.enrolment.EnrolmentApplication",
        "scheduling, scheduling, cursus.scheduling.SchedulingApplication",
        "billing, billing, cursus.billing.BillingApplication",
        "notification, notification, cursus.notification.NotificationApplication"
    })
    void every_service_measures_itself_under_its_own_name_only(String part, String service, String application) {
        String metrics = suite.api(part).get("/actuator/prometheus").expect(200).text();

        assertThat(tags("service", metrics)).containsExactly(service);
        assertThat(tags("main_application_class", metrics)).containsExactly(application);
    }

    /** What a service listens to is one of its settings: the topics that its consumers report. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    catalogue    | catalogue.cohorts,catalogue.interest.state,enrolment.seats
                    enrolment    | catalogue.cohorts,enrolment.seats
                    scheduling   | catalogue.cohorts,enrolment.files,enrolment.people.state
                    billing      | enrolment.files
                    notification | billing.invoices,catalogue.cohorts,catalogue.interest.state,catalogue.programmes,enrolment.files,enrolment.people.state,scheduling.sessions,scheduling.trainers.state
                    """)
    void every_service_listens_to_its_own_topics_in_its_own_group(String service, String topics) {
        String metrics =
                suite.api(service).get("/actuator/prometheus").expect(200).text();

        assertThat(tags("group", metrics)).containsExactly(service);
        String lag = metrics.lines()
                .filter(line -> line.startsWith("cursus_consumer_lag{"))
                .collect(Collectors.joining("\n"));
        Set<String> own =
                Arrays.stream(topics.split(",")).map("cursus.%s.v1"::formatted).collect(Collectors.toSet());
        assertThat(tags("topic", lag)).isEqualTo(own);
    }

    @Test
    void the_gateway_listens_to_nothing() {
        String metrics = suite.api("portal-management")
                .get("/actuator/prometheus")
                .expect(200)
                .text();

        assertThat(tags("group", metrics)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "catalogue", "enrolment", "scheduling", "billing", "notification"})
    void every_log_names_its_own_service_on_every_line(String service) {
        List<String> lines = suite.log(service).stream()
                .filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT.*"))
                .toList();

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            Matcher parts = LOG_LINE.matcher(line);
            assertThat(parts.matches()).as(line).isTrue();
            assertThat(parts.group(1)).isEqualTo(service);
        });
    }

    @Test
    void no_log_knows_who_enrolled() {
        Opened opened = new Officer(suite).opens(Terms.seats(1));
        Registrant person = Registrant.somebodyNew(suite);
        String enrolment = person.enrols(opened.cohort());
        person.sees(enrolment, "HELD");
        person.confirms(enrolment).expect(200);
        suite.mailbox().ifPresent(mailbox -> mailbox.await(person.email(), "Inscription confirmée"));

        for (String service : List.of("gateway", "catalogue", "enrolment", "scheduling", "billing", "notification")) {
            assertThat(suite.log(service))
                    .as(service)
                    .noneSatisfy(line -> assertThat(line).containsAnyOf(person.email(), "Visiteur", "EJ-041"));
        }
    }

    private static Set<String> tags(String name, String metrics) {
        return Pattern.compile("[{,]" + name + "=\"([^\"]*)\"")
                .matcher(metrics)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
