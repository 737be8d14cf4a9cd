package cursus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagementPortTest extends WithGateway {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/info",
                "/actuator/prometheus"
            })
    void operators_have_a_port_of_their_own_and_the_portals_has_none_of_it(String path) {
        assertThat(operator().get(path).statusCode()).isEqualTo(200);
        assertThat(browser().get(path).statusCode()).isEqualTo(404);
        assertThat(signedIn("ADMINISTRATOR").get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/enrolments",
                "/oauth2/authorization/cursus",
                "/api/catalogue/programmes",
                "/theme/cursus.css",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump"
            })
    void nothing_else_is_at_the_operators_port(String path) {
        assertThat(operator().get(path).statusCode()).isEqualTo(404);
        assertThat(operator().post(path, JSON, "{}").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void whoever_balances_the_portals_load_asks_the_portals_port(String path) {
        assertThat(browser().get(path).statusCode()).isEqualTo(200);
        assertThat(browser().get(path).body()).contains("UP").doesNotContain("details");
    }
}
