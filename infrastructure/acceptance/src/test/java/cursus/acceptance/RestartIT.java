package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.Waiting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** A suite that is stopped and started again: nothing is forgotten, and nothing is done a second time. */
class RestartIT {

    private static final String VISITOR = "visitor-500";

    /** A confirmation that a cancellation follows closely may have nothing left to tell. */
    private static final Set<String> ENDED = Set.of("SENT", "SUPERSEDED");

    private static final String FOLDER = "restart";

    /** Those that tell what was done; each service's own among them. */
    private static final List<String> LOGS = List.of(
            "cursus.catalogue.programmes.v1",
            "cursus.catalogue.cohorts.v1",
            "cursus.catalogue.interests.v1",
            "cursus.enrolment.seats.v1",
            "cursus.enrolment.files.v1",
            "cursus.scheduling.sessions.v1",
            "cursus.billing.invoices.v1",
            "cursus.notification.deliveries.v1");

    private static Opened opened = new Opened("", "");
    private static String enrolment = "";
    private static Kept before = Kept.NOTHING;
    private static Map<String, Object> projected = Map.of();

    /** What one person has to show for it, and how much the logs tell. */
    private record Kept(
            JsonNode file, JsonNode invoices, List<String> mails, JsonNode roster, Map<String, Integer> told) {

        static final Kept NOTHING =
                new Kept(NullNode.getInstance(), NullNode.getInstance(), List.of(), NullNode.getInstance(), Map.of());

        static Kept of(Suite suite) {
            Registrant person = Registrant.named(VISITOR, suite);
            return new Kept(
                    person.file(enrolment).expect(200).json(),
                    person.api()
                            .get("/api/billing/enrolments/" + enrolment + "/invoices")
                            .expect(200)
                            .json(),
                    suite.mailbox().map(box -> box.subjectsTo(person.email())).orElse(List.of()),
                    suite.as("officer")
                            .get("/api/scheduling/cohorts/" + opened.cohort() + "/roster")
                            .expect(200)
                            .json(),
                    told(suite));
        }

        private static Map<String, Integer> told(Suite suite) {
            Map<String, Integer> told = new LinkedHashMap<>();
            LOGS.forEach(log -> told.put(log, suite.topics().all(log).size()));
            return told;
        }
    }

    @BeforeAll
    static void a_season() {
        try (Suite suite = Suite.startIn(FOLDER, true)) {
            opened = new Officer(suite).opens(Terms.seats(2));
            Registrant person = Registrant.named(VISITOR, suite);
            enrolment = person.enrols(opened.cohort());
            person.sees(enrolment, "HELD");
            person.confirms(enrolment).expect(200);
            Registrant leaver = Registrant.somebodyNew(suite);
            String left = leaver.enrols(opened.cohort());
            leaver.sees(left, "HELD");
            leaver.confirms(left).expect(200);
            leaver.cancels(left).expect(200);
            suite.mailbox().ifPresent(box -> {
                box.await(person.email(), "confirmée");
                box.await(leaver.email(), "annulée");
            });
            awaitMails(person, enrolment);
            awaitMails(leaver, left);
            awaitRest(suite);
            before = Kept.of(suite);
            projected = suite.projections().all();
        }
        assertThat(before.invoices().toString()).contains("documentNumber");
        assertThat(before.roster().toString()).contains(enrolment);
    }

    @Test
    void a_confirmed_enrolment_its_invoice_and_its_mails_outlive_a_restart_and_come_once() {
        try (Suite suite = Suite.startIn(FOLDER, false)) {
            assertThat(Kept.of(suite)).isEqualTo(before);
        }
    }

    @Test
    void every_services_projections_follow_from_the_topics_alone_and_nothing_is_told_mailed_or_numbered_again() {
        try (Suite suite = Suite.rebuiltIn(FOLDER)) {
            awaitRest(suite);

            assertThat(suite.projections().all()).isEqualTo(projected);
            assertThat(Kept.of(suite)).isEqualTo(before);
        }
    }

    private static void awaitMails(Registrant person, String about) {
        Waiting.until("no mail about " + about + " is under way").until(() -> {
            JsonNode deliveries = person.api()
                    .get("/api/notification/enrolments/" + about + "/deliveries")
                    .expect(200)
                    .json()
                    .path("items");
            // The last that comes, for billing has to issue the invoice first.
            return deliveries.findValuesAsString("template").contains("invoice-issued")
                    && deliveries
                            .valueStream()
                            .allMatch(each -> ENDED.contains(each.path("state").asString("")));
        });
    }

    /** Every service has read all that there is, and has published whatever it had to tell of it. */
    private static void awaitRest(Suite suite) {
        Waiting.until("nothing is left to read or to publish").until(() -> atRest(suite));
    }

    private static boolean atRest(Suite suite) {
        return List.of("catalogue", "enrolment", "scheduling", "billing", "notification").stream()
                .map(service -> suite.as("admin")
                        .get("/api/" + service + "/status")
                        .expect(200)
                        .json())
                .allMatch(status -> status.path("oldestUnpublished").isMissingNode()
                        && status.path("lag")
                                .valueStream()
                                .allMatch(lag -> lag.path("records").asLong() == 0));
    }
}
