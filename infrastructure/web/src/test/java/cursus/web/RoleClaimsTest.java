package cursus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.ClaimAccessor;

class RoleClaimsTest {

    private static final List<String> TWO = List.of("TRAINER", "REGISTRANT");

    @Test
    void roles_are_read_from_a_claim() {
        ClaimAccessor token = () -> Map.of("sub", "anna", "roles", TWO);

        assertThat(rolesIn("roles", token)).containsExactly("ROLE_TRAINER", "ROLE_REGISTRANT");
        assertThat(new RoleClaims("roles").namedIn(token)).isTrue();
    }

    @Test
    void dots_lead_into_claims_that_hold_others() {
        ClaimAccessor token = () -> Map.of(
                "realm_access", Map.of("roles", TWO),
                "resource_access", Map.of("cursus", Map.of("roles", List.of("TRAINER"))));

        assertThat(rolesIn("realm_access.roles", token)).hasSize(2);
        assertThat(rolesIn("resource_access.cursus.roles", token)).containsExactly("ROLE_TRAINER");
    }

    @Test
    void a_claim_whose_whole_name_has_dots_is_meant_first() {
        ClaimAccessor token = () -> Map.of("https://school.example.org/roles", List.of("TRAINER"));

        assertThat(rolesIn("https://school.example.org/roles", token)).containsExactly("ROLE_TRAINER");
    }

    @Test
    void a_single_role_needs_no_list_and_what_is_no_name_is_no_role() {
        assertThat(rolesIn("roles", () -> Map.of("roles", "TRAINER"))).containsExactly("ROLE_TRAINER");
        assertThat(rolesIn("roles", () -> Map.of("roles", List.of(1, Map.of(), "TRAINER"))))
                .containsExactly("ROLE_TRAINER");
        assertThat(rolesIn("roles", () -> Map.of("roles", true))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"groups", "sub.roles", "roles.more", "a..b", ".", ""})
    void where_the_claim_is_not_there_is_no_role(String claim) {
        ClaimAccessor token = () -> Map.of("sub", "anna", "roles", TWO, "a", Map.of());

        assertThat(rolesIn(claim, token)).isEmpty();
        assertThat(new RoleClaims(claim).namedIn(token)).isFalse();
    }

    @Test
    void no_roles_is_something_said_about_roles() {
        ClaimAccessor token = () -> Map.of("roles", List.of());

        assertThat(rolesIn("roles", token)).isEmpty();
        assertThat(new RoleClaims("roles").namedIn(token)).isTrue();
    }

    private static List<String> rolesIn(String claim, ClaimAccessor token) {
        return new RoleClaims(claim)
                .of(token).stream().map(GrantedAuthority::getAuthority).toList();
    }
}
