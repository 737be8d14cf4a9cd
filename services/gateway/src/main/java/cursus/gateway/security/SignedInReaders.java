package cursus.gateway.security;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Who signed in, with the roles and the name that the ID token gives, or else the access token (verified like any
 * other): providers differ in where they put them.
 */
@Component
class SignedInReaders extends OidcUserService {

    private static final List<String> NAMES = List.of("given_name", "usual_name", "email");

    private final JwtDecoder accessTokens;

    SignedInReaders(JwtDecoder accessTokens) {
        this.accessTokens = accessTokens;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = super.loadUser(request);
        boolean complete = Roles.namedIn(user) && user.hasClaim("usual_name");
        return complete ? reader(user, Map.of()) : completed(user, request);
    }

    private OidcUser completed(OidcUser user, OidcUserRequest request) {
        Jwt accessToken = accessTokens.decode(request.getAccessToken().getTokenValue());
        return reader(user, accessToken.getClaims());
    }

    private static OidcUser reader(OidcUser user, Map<String, Object> more) {
        Map<String, Object> claims = new HashMap<>();
        NAMES.stream().filter(more::containsKey).forEach(name -> claims.put(name, more.get(name)));
        claims.putAll(user.getClaims());
        Set<GrantedAuthority> authorities = new LinkedHashSet<>(user.getAuthorities());
        authorities.addAll(Roles.of(Roles.namedIn(user) ? user : () -> more));
        return new DefaultOidcUser(authorities, user.getIdToken(), new OidcUserInfo(claims));
    }
}
