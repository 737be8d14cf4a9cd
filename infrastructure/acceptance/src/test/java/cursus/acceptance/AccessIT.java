package cursus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Api;
import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Officer.Opened;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.acceptance.suite.WithSuite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What no row of the table of access says: addresses that don't exist, attempts that change nothing, odd callers. */
@WithSuite
class AccessIT {

    private final Suite suite;

    AccessIT(Suite suite) {
        this.suite = suite;
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
    void what_a_stranger_tries_with_an_enrolment_changes_nothing() {
        Opened opened = new Officer(suite).announces(Terms.seats(1));
        Registrant owner = Registrant.somebodyNew(suite);
        Registrant stranger = Registrant.somebodyNew(suite);
        String enrolment = owner.enrols(opened.cohort());
        owner.sees(enrolment, "HELD");

        stranger.confirms(enrolment).refused(404, "not-found");
        stranger.cancels(enrolment).refused(404, "not-found");

        assertThat(owner.file(enrolment).at("/state")).isEqualTo("HELD");
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
