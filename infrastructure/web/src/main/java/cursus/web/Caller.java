package cursus.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who calls, as the verified token says; usable as a parameter of controller methods.
 *
 * @param person the token's subject, an opaque id
 * @param roles without the prefix {@code ROLE_}
 * @param usualName the name in use, from {@code usual_name}; the {@code family_name} where a provider knows no other
 * @param language {@code fr} or {@code en}, French where the token says nothing else
 */
public record Caller(
        String person, Set<String> roles, String givenName, String usualName, String email, String language) {

    private static final String PREFIX = "ROLE_";

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /**
     * The caller of the request that this thread serves.
     *
     * @throws RuntimeException answered as 401, where the request carries no token
     */
    public static Caller current() {
        return ControllerParameters.caller();
    }

    static Caller of(JwtAuthenticationToken authentication) {
        Jwt token = authentication.getToken();
        Set<String> roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(PREFIX))
                .map(authority -> authority.substring(PREFIX.length()))
                .collect(Collectors.toSet());
        return new Caller(
                authentication.getName(),
                roles,
                claim(token, "given_name"),
                claim(token, claim(token, "usual_name").isBlank() ? "family_name" : "usual_name"),
                claim(token, "email"),
                claim(token, "locale").startsWith("en") ? "en" : "fr");
    }

    private static String claim(Jwt token, String name) {
        return Optional.ofNullable(token.getClaimAsString(name)).orElse("");
    }
}
