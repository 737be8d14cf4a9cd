package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Providers differ in what they say about a person, and where. */
class WhoSignedInTest extends WithGateway {

    @BeforeEach
    void enrolments() {
        SERVICES.answers(
                "GET /api/enrolment/enrolments", 200, "{\"items\":[],\"page\":0,\"size\":20,\"hasNext\":false}");
    }

    @Test
    void the_usual_name_is_shown_and_else_the_family_name() {
        Browser standard = saying(who -> who.claim("usual_name", null).claim("family_name", "Rivière"));
        Browser both = saying(who -> who.claim("family_name", "Rivière"));

        assertThat(standard.get("/enrolments").body()).contains("Claire Rivière");
        assertThat(both.get("/enrolments").body()).contains("Claire Fontaine");
    }

    @Test
    void what_the_id_token_does_not_say_the_access_token_may() {
        Browser browser = saying(who -> who.claim("roles", null).claim("usual_name", null));

        assertThat(browser.get("/enrolments").body()).contains("Claire Fontaine");
    }

    @Test
    void an_access_token_that_only_the_provider_can_read_hinders_nobody_from_signing_in() {
        Browser browser = browser();
        PROVIDER.givingOpaqueTokens(() -> PROVIDER.saying(who -> who.claim("roles", null), () -> signIn(browser)));

        assertThat(browser.get("/enrolments").statusCode()).isEqualTo(403);
    }

    @Test
    void somebody_without_a_role_is_signed_in_and_may_open_what_everybody_may() {
        SERVICES.answers("GET /api/catalogue/programmes", 200, Samples.PROGRAMMES);
        Browser browser = saying(who -> who.claim("roles", List.of()));

        assertThat(browser.get("/").body()).contains("Claire Fontaine");
        assertThat(browser.get("/enrolments").statusCode()).isEqualTo(403);
    }

    @Test
    void the_organisation_that_the_provider_names_stands_in_the_form_already() {
        SERVICES.answers("GET /api/catalogue/cohorts/PILOT-27", 200, Samples.COHORT);
        String page = "/cohorts/PILOT-27/enrol";

        assertThat(signedIn("REGISTRANT").get(page).body()).contains("value=\"00031415300016\"");
        assertThat(saying(who -> who.claim("siret", null)).get(page).statusCode())
                .isEqualTo(200);
        assertThat(saying(who -> who.claim("siret", Map.of("no", "number")))
                        .get(page)
                        .body())
                .doesNotContain("number}");
    }

    private Browser saying(UnaryOperator<JWTClaimsSet.Builder> who) {
        Browser browser = browser();
        PROVIDER.saying(who, () -> signIn(browser));
        return browser;
    }

    private static void signIn(Browser browser) {
        browser.signIn(PROVIDER, "REGISTRANT", IdentityProvider.AN_HOUR);
    }
}
