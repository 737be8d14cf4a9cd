package cursus.gateway.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * The portal as a client of the identity provider, whose endpoints are asked for when they are first needed: the gateway
 * starts while the provider is away. What it said is kept until the gateway stops; that it did not answer is not.
 */
@Component
final class DiscoveredRegistration implements ClientRegistrationRepository {

    static final String ID = "cursus";

    private static final Logger log = LoggerFactory.getLogger(DiscoveredRegistration.class);

    private final OidcProvider provider;
    private final ProviderCalls calls;
    private volatile @Nullable ClientRegistration known;

    DiscoveredRegistration(OidcProvider provider, ProviderCalls calls) {
        this.provider = provider;
        this.calls = calls;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? portal() : null;
    }

    /** @throws ProviderAway when the provider does not say where its endpoints are */
    ClientRegistration portal() {
        ClientRegistration registration = known;
        if (registration == null) {
            // Side by side, several requests may ask; they all learn the same.
            registration = discovered();
            known = registration;
        }
        return registration;
    }

    /** OpenID Connect Discovery 1.0, section 4: the metadata must name the issuer that was asked. */
    private ClientRegistration discovered() {
        String issuer = provider.issuer().toString();
        try {
            Map<String, Object> metadata =
                    calls.metadata(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
            if (!issuer.equals(metadata.get("issuer"))) {
                throw new IllegalArgumentException("it calls itself " + metadata.get("issuer"));
            }
            return ClientRegistrations.fromOidcConfiguration(metadata)
                    .registrationId(ID)
                    .clientId(provider.clientId())
                    .clientSecret(provider.clientSecret())
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .scope(provider.scopes())
                    .build();
        } catch (RestClientException | IllegalArgumentException unusable) {
            log.warn("the identity provider {} says nothing usable about itself: {}", issuer, unusable.getMessage());
            throw new ProviderAway(unusable);
        }
    }
}
