package cursus.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * Reads the roles that the identity provider vouches for, from a token's claim that the setting
 * {@code cursus.oidc.roles-claim} names. Safe for use by many threads.
 */
public final class RoleClaims {

    private final String claim;

    /**
     * @param claim a claim's name, or a path of names with dots into claims that hold others, such as
     *     {@code realm_access.roles}; a claim whose whole name is the text comes first
     */
    public RoleClaims(String claim) {
        this.claim = claim;
    }

    /** Whether the token says anything about roles, even that there are none. */
    public boolean namedIn(ClaimAccessor token) {
        return find(token.getClaims(), claim).isPresent();
    }

    /** The roles, each with the prefix {@code ROLE_}. */
    public Collection<GrantedAuthority> of(ClaimAccessor token) {
        return find(token.getClaims(), claim).stream()
                .flatMap(RoleClaims::each)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    private static Optional<Object> find(Map<?, ?> claims, String path) {
        Optional<Object> whole = Optional.ofNullable(claims.get(path));
        int dot = path.indexOf('.');
        if (whole.isPresent() || dot < 0) {
            return whole;
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? find(inner, path.substring(dot + 1))
                : Optional.empty();
    }

    private static Stream<String> each(Object roles) {
        Collection<?> listed = roles instanceof Collection<?> several ? several : List.of(roles);
        return listed.stream().filter(String.class::isInstance).map(String.class::cast);
    }
}
