package cursus.gateway.security;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider and how the portal is known there. Its endpoints are settings, not discovered, so that the
 * gateway starts while the provider is away.
 */
@ConfigurationProperties("cursus.oidc")
public record OidcProvider(
        URI issuer,
        String clientId,
        String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("/oauth2/authorize") String authorizationPath,
        @DefaultValue("/oauth2/token") String tokenPath,
        @DefaultValue("/oauth2/jwks") String keysPath,
        @DefaultValue("/connect/logout") String logoutPath,
        Optional<String> userInfoPath) {

    /** An endpoint given as a path below the issuer, or as a whole address. */
    String endpoint(String path) {
        return path.startsWith("/") ? issuer.toString().replaceAll("/+$", "") + path : path;
    }

    /** Scheme, host and port, as a browser compares them. */
    String origin() {
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }
}
