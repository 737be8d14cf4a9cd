package cursus.local.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Who may ask for tokens, what they say, and the key that signs them. */
@Configuration(proxyBeanMethods = false)
class Tokens {

    /** Every service of the suite accepts tokens for this audience. */
    static final String AUDIENCE = "cursus";

    static final Duration VALIDITY = Duration.ofHours(1);

    /** A demonstration's secret: it protects nothing, and a deployment has its own. */
    private static final String DEMO_SECRET = "cursus-portal-demo-secret";

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    RegisteredClientRepository clients(IdentitySettings settings, PasswordEncoder encoder) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("cursus-portal")
                .clientId("cursus-portal")
                .clientName("Cursus")
                .clientSecret(encoder.encode(DEMO_SECRET))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.portal() + "/login/oauth2/code/cursus")
                .postLogoutRedirectUri(settings.portal() + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(OidcScopes.EMAIL)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(VALIDITY)
                        .refreshTokenTimeToLive(Duration.ofHours(12))
                        .build())
                .build());
    }

    @Bean
    JWKSource<SecurityContext> keys(IdentitySettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.folder())));
    }

    /** An id token is for the client that asked, so that only the access token names the suite as its audience. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> personInToken(Accounts accounts) {
        return context -> {
            Authentication person = Objects.requireNonNull(context.<Authentication>getPrincipal());
            Account account = accounts.find(person.getName()).orElseThrow();
            context.getClaims().subject(account.subject()).claims(claims -> claims.putAll(account.claims()));
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims().audience(List.of(AUDIENCE));
            }
        };
    }
}
