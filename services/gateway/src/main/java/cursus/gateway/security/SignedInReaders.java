package cursus.gateway.security;

import cursus.web.RoleClaims;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Who signed in, with the roles and the name that the ID token gives, or else the user info endpoint, or else the access
 * token (verified like any other): providers differ in where they put them. Somebody without a role is signed in and may
 * open what everybody may; the services would refuse them anything else, since they read the same token.
 */
@Component
class SignedInReaders extends OidcUserService {

    /** ProConnect says usual_name where the standard says family_name. */
    private static final List<String> ABOUT_THEM =
            List.of("given_name", "usual_name", "family_name", "email", "uid", "siret", "locale");

    private final JwtDecoder accessTokens;
    private final RoleClaims roles;

    SignedInReaders(JwtDecoder accessTokens, RoleClaims roles, ProviderCalls calls) {
        this.accessTokens = accessTokens;
        this.roles = roles;
        DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(calls.forUserInfo());
        setOauth2UserService(userInfo);
        setRetrieveUserInfo(this::needsUserInfo);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = super.loadUser(request);
        return reader(user, complete(user) ? Map.of() : claimsOfAccessToken(request));
    }

    private boolean needsUserInfo(OidcUserRequest request) {
        return request.getClientRegistration()
                                .getProviderDetails()
                                .getUserInfoEndpoint()
                                .getUri()
                        != null
                && !complete(request.getIdToken());
    }

    private boolean complete(ClaimAccessor token) {
        return roles.namedIn(token) && (token.hasClaim("usual_name") || token.hasClaim("family_name"));
    }

    private Map<String, Object> claimsOfAccessToken(OidcUserRequest request) {
        try {
            return accessTokens.decode(request.getAccessToken().getTokenValue()).getClaims();
        } catch (BadJwtException opaque) {
            // Then it has nothing to say to us, nor to the services.
            return Map.of();
        } catch (JwtException | JwtDecoderInitializationException uncheckable) {
            throw new ProviderAway(uncheckable);
        }
    }

    private OidcUser reader(OidcUser user, Map<String, Object> more) {
        Map<String, Object> claims = new HashMap<>();
        ABOUT_THEM.stream().filter(more::containsKey).forEach(name -> claims.put(name, more.get(name)));
        claims.putAll(user.getClaims());
        Set<GrantedAuthority> authorities = new LinkedHashSet<>(user.getAuthorities());
        authorities.addAll(roles.of(roles.namedIn(user) ? user : () -> more));
        return new DefaultOidcUser(authorities, user.getIdToken(), new OidcUserInfo(claims));
    }
}
