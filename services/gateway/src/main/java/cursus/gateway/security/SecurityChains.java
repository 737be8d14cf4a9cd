package cursus.gateway.security;

import cursus.gateway.protection.RateLimits;
import cursus.web.RoleClaims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Two ways in: a program with its own token, and a browser with a session. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, RefusedRequests refused, RoleClaims roles, RateLimits limits, AnswerHeaders headers)
            throws Exception {
        JwtAuthenticationConverter authorities = new JwtAuthenticationConverter();
        authorities.setJwtGrantedAuthoritiesConverter(roles::of);
        return http.securityMatcher(new BearerTokenRequests())
                .authorizeHttpRequests(requests -> {
                    Access.ofErrorPages(requests);
                    Access.ofApi(requests);
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refused)
                        .accessDeniedHandler(refused)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(authorities)))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // A token in a header is never sent by a browser on its own.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterAfter(limits.perPerson(), AnonymousAuthenticationFilter.class)
                .headers(headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http,
            RefusedRequests refused,
            OwnPages ownPages,
            SignIn signIn,
            SignOut signOut,
            RateLimits limits,
            AnswerHeaders headers)
            throws Exception {
        return http.authorizeHttpRequests(requests -> {
                    Access.ofErrorPages(requests);
                    Access.ofApi(requests);
                    Access.ofPages(requests);
                    requests.anyRequest().denyAll();
                })
                .csrf(csrf -> csrf.ignoringRequestMatchers(Access.BY_LINK, Access.PAGES_BY_LINK, Access.CHECKS))
                .oauth2Login(signIn::configure)
                .logout(logout -> logout.logoutSuccessHandler(signOut))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .requestCache(cache -> cache.requestCache(ownPages.wanted()))
                .addFilterAfter(limits.perPerson(), AnonymousAuthenticationFilter.class)
                .headers(headers)
                .build();
    }
}
