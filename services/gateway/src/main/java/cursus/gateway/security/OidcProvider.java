package cursus.gateway.security;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The identity provider and how the portal is known there. Where its endpoints are, it says itself. */
@ConfigurationProperties("cursus.oidc")
public record OidcProvider(
        URI issuer,
        String clientId,
        String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes) {

    /** Scheme, host and port, as a browser compares them. */
    String origin() {
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }
}
