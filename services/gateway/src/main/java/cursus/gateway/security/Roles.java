package cursus.gateway.security;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;

/** The roles a token names, and what the portal calls them. */
public final class Roles {

    public static final String REGISTRANT = "REGISTRANT";
    public static final String TRAINING_OFFICER = "TRAINING_OFFICER";
    public static final String TRAINER = "TRAINER";
    public static final String FINANCE_OFFICER = "FINANCE_OFFICER";

    private static final String CLAIM = "roles";

    private Roles() {}

    static boolean namedIn(ClaimAccessor token) {
        return token.hasClaim(CLAIM);
    }

    static Collection<GrantedAuthority> of(ClaimAccessor token) {
        List<String> roles = token.getClaimAsStringList(CLAIM);
        return roles == null
                ? List.of()
                : roles.stream()
                        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
    }

    static JwtAuthenticationConverter ofBearerToken() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(Roles::of);
        return converter;
    }
}
