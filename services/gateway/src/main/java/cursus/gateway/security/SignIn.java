package cursus.gateway.security;

import cursus.gateway.language.PortalLanguage;
import java.util.Map;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Signing in at the identity provider, by code and proof key. */
@Component
final class SignIn {

    private final DiscoveredRegistration registration;
    private final SessionClients clients;
    private final SignedInReaders readers;
    private final OwnPages ownPages;
    private final LocaleResolver language;
    private final RestClientAuthorizationCodeTokenResponseClient tokens =
            new RestClientAuthorizationCodeTokenResponseClient();

    SignIn(
            DiscoveredRegistration registration,
            SessionClients clients,
            SignedInReaders readers,
            OwnPages ownPages,
            LocaleResolver language,
            ProviderCalls calls) {
        this.registration = registration;
        this.clients = clients;
        this.readers = readers;
        this.ownPages = ownPages;
        this.language = language;
        tokens.setRestClient(calls.forTokens());
    }

    /** Asked for by name: the framework would apply a bean that is a {@code Customizer} to every chain. */
    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage(RefusedRequests.SIGN_IN)
                .clientRegistrationRepository(registration)
                .authorizedClientRepository(clients)
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests()))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(readers))
                .successHandler(ownPages)
                .failureHandler(new SignInFailures())
                .withObjectPostProcessor(failingLikeTheRest());
    }

    /** Proof key always, and the provider's pages in the portal's language. */
    private OAuth2AuthorizationRequestResolver requests() {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(registration, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.additionalParameters(Map.of(
                        "ui_locales", PortalLanguage.ofCurrentRequest(language).getLanguage()))));
        return resolver;
    }

    /** By itself the filter that sends people to the provider answers every failure with 500. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failingLikeTheRest() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(new SignInFailures());
                return filter;
            }
        };
    }
}
