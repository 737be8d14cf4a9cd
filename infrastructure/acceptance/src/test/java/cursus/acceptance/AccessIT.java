package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Api;
import cursus.acceptance.suite.ForgedTokens;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.WithSuite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what: at the gateway, and again at each service's own port, which trusts no gateway. */
@WithSuite
class AccessIT {

    private static final String EVERYBODY = "registrant,employer,officer,trainer,finance,admin";

    private final Suite suite;

    AccessIT(Suite suite) {
        this.suite = suite;
    }

    /** Somebody allowed gets further than the door: 200, or a refusal of the empty body. */
    @ParameterizedTest(name = "{1} {2} is for {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    catalogue    | POST | /api/catalogue/programmes                          | officer
                    catalogue    | POST | /api/catalogue/cohorts                             | officer
                    enrolment    | GET  | /api/enrolment/enrolments                          | registrant,officer
                    enrolment    | POST | /api/enrolment/enrolments                          | registrant
                    enrolment    | GET  | /api/enrolment/cohorts/ANY/enrolments              | officer
                    scheduling   | POST | /api/scheduling/cohorts/ANY/sessions               | officer
                    scheduling   | GET  | /api/scheduling/cohorts/ANY/roster                 | officer,trainer
                    billing      | GET  | /api/billing/invoices                              | finance
                    """)
    void a_role_opens_what_is_its_own_and_nothing_else(String service, String method, String path, String allowed) {
        List<String> may = List.of(allowed.split(","));
        for (Api door : List.of(suite.api(), suite.api(service))) {
            for (String user : EVERYBODY.split(",")) {
                Answer answer = door.with(suite.token(user)).send(method, path);
                assertThat(answer.status() != 403)
                        .as("%s %s by %s: %d %s", method, path, user, answer.status(), answer.text())
                        .isEqualTo(may.contains(user));
                assertThat(answer.status()).isNotEqualTo(401).isLessThan(500);
            }
        }
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    catalogue    | POST | /api/catalogue/programmes
                    enrolment    | GET  | /api/enrolment/enrolments
                    enrolment    | POST | /api/enrolment/enrolments
                    scheduling   | GET  | /api/scheduling/cohorts/ANY/roster
                    billing      | GET  | /api/billing/invoices
                    notification | GET  | /api/notification/enrolments/ANY/deliveries
                    """)
    void nobody_gets_in_without_a_token_or_with_one_that_is_not_the_providers(
            String service, String method, String path) {
        String real = suite.token("officer");
        for (Api door : List.of(suite.api(), suite.api(service))) {
            door.send(method, path).refused(401, "unauthenticated");
            for (String forged : List.of(
                    "nonsense",
                    ForgedTokens.unsigned(real),
                    ForgedTokens.signedBySomebodyElse(real),
                    ForgedTokens.withAnotherRole(suite.token("registrant"), "TRAINING_OFFICER"))) {
                door.with(forged).send(method, path).refused(401, "unauthenticated");
            }
        }
    }

    @Test
    void what_everybody_may_read_needs_no_token() {
        for (Api door : List.of(suite.api(), suite.api("catalogue"))) {
            door.get("/api/catalogue/programmes").expect(200);
        }
    }

    @Test
    void an_address_that_nobody_opened_is_closed_even_to_the_administrator() {
        suite.api("billing")
                .with(suite.token("admin"))
                .get("/api/billing/anything")
                .refused(403, "forbidden");
        suite.api("billing").get("/actuator/env").refused(401, "unauthenticated");
    }

    @Test
    void somebody_elses_enrolment_does_not_exist() {
        Opened opened = new Officer(suite).announces(Terms.seats(1));
        Registrant owner = Registrant.somebodyNew(suite);
        Registrant stranger = Registrant.somebodyNew(suite);
        String enrolment = owner.enrols(opened.cohort());
        owner.sees(enrolment, "HELD");

        stranger.file(enrolment).refused(404, "not-found");
        stranger.confirms(enrolment).refused(404, "not-found");
        stranger.cancels(enrolment).refused(404, "not-found");
        assertThat(stranger.files()).doesNotContain(enrolment);
        assertThat(stranger.api()
                        .get("/api/billing/enrolments/" + enrolment + "/invoices")
                        .items())
                .isEmpty();
        assertThat(stranger.api()
                        .get("/api/notification/enrolments/" + enrolment + "/deliveries")
                        .items())
                .isEmpty();
        assertThat(owner.file(enrolment).at("/state")).isEqualTo("HELD");
        suite.as("officer").get("/api/enrolment/enrolments/" + enrolment).expect(200);
    }

    @Test
    void only_a_demo_account_gets_a_token_and_only_by_post() {
        Api identity = suite.api("identity");

        identity.form("/demo/token", "user=nobody").expect(404);
        identity.get("/demo/token?user=registrant").expect(405);
    }

    @Test
    void a_caller_may_bring_a_correlation_id_that_looks_like_one() {
        String brought = "0d9f1c52-7d0e-4b57-9a53-2f4c1e8d0a01";

        for (Api door : List.of(suite.api(), suite.api("catalogue"))) {
            Answer kept = door.with("X-Correlation-Id", brought).get("/api/catalogue/programmes");
            Answer replaced = door.with("X-Correlation-Id", "<script>").get("/api/catalogue/programmes");

            assertThat(kept.headers().allValues("X-Correlation-Id")).containsExactly(brought);
            assertThat(replaced.headers().allValues("X-Correlation-Id"))
                    .hasSize(1)
                    .doesNotContain("<script>");
        }
    }

    @Test
    void a_form_of_another_site_cannot_act_in_a_readers_name() {
        Answer answer =
                suite.api().form("/enrolments/any/cancellation", Map.of().toString());

        assertThat(answer.status()).isEqualTo(403);
    }
}
