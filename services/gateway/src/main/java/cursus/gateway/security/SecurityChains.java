package cursus.gateway.security;

import cursus.gateway.language.PortalLanguage;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.LocaleResolver;

/** Two ways in: a program with its own token, and a browser with a session. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, OidcProvider provider, RefusedRequests refused) throws Exception {
        return http.securityMatcher(new BearerTokenRequests())
                .authorizeHttpRequests(requests -> {
                    Access.ofErrorPages(requests);
                    Access.ofApi(requests);
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refused)
                        .accessDeniedHandler(refused)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(Roles.ofBearerToken())))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // A token in a header is never sent by a browser on its own.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(new AnswerHeaders(provider))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http,
            OidcProvider provider,
            RefusedRequests refused,
            OwnPages ownPages,
            SignedInReaders readers,
            OAuth2AuthorizationRequestResolver signIn,
            OAuth2AuthorizedClientRepository clients,
            ClientRegistrationRepository registrations)
            throws Exception {
        return http.authorizeHttpRequests(requests -> {
                    Access.ofErrorPages(requests);
                    Access.ofApi(requests);
                    Access.ofPages(requests);
                    requests.anyRequest().denyAll();
                })
                .oauth2Login(login -> login.loginPage(RefusedRequests.SIGN_IN)
                        .authorizedClientRepository(clients)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(signIn))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(readers))
                        .successHandler(ownPages)
                        .failureHandler(
                                (request, response, why) -> response.sendError(HttpStatus.UNAUTHORIZED.value())))
                .logout(logout -> logout.logoutSuccessHandler(signOutAtBothEnds(registrations)))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .requestCache(cache -> cache.requestCache(ownPages.wanted()))
                .headers(new AnswerHeaders(provider))
                .build();
    }

    /** Proof key always, and the provider's pages in the portal's language. */
    @Bean
    OAuth2AuthorizationRequestResolver signIn(ClientRegistrationRepository registrations, LocaleResolver language) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.additionalParameters(Map.of(
                        "ui_locales", PortalLanguage.ofCurrentRequest(language).getLanguage()))));
        return resolver;
    }

    private static LogoutSuccessHandler signOutAtBothEnds(ClientRegistrationRepository registrations) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/");
        return handler;
    }
}
