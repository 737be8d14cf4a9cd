package cursus.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A door for programs alone: it applies where a service declares its {@link AccessRules}. One that shows pages has
 * sessions and error pages of its own.
 */
@AutoConfiguration(after = WebAutoConfiguration.class, before = ErrorMvcAutoConfiguration.class)
@ConditionalOnBean(AccessRules.class)
class ServiceDoorAutoConfiguration {

    private static final String OPEN_API = "classpath:openapi.yaml";

    @Bean
    ErrorController errorProblems(Problems problems) {
        return new ErrorProblems(problems);
    }

    /** After security, so that nothing is computed for whoever is refused, and its headers find ours in place. */
    @Bean
    FilterRegistrationBean<Revalidation> revalidation() {
        FilterRegistrationBean<Revalidation> filter = new FilterRegistrationBean<>(new Revalidation());
        filter.addUrlPatterns("/api/*");
        return filter;
    }

    @Bean
    @ConditionalOnResource(resources = OPEN_API)
    OpenApiDocument openApiDocument(@Value(OPEN_API) Resource yaml, @Value("${cursus.version}") String version)
            throws IOException {
        return new OpenApiDocument(yaml, version);
    }

    /** The request itself is observed. By default each filter before it is, too, which tells nobody anything. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Tokens only, no session, and nothing allowed that the service doesn't name. */
    @Bean
    SecurityFilterChain tokensOnly(HttpSecurity http, AccessRules rules, RoleClaims roles, SecurityRefusals refusals) {
        JwtAuthenticationConverter authorities = new JwtAuthenticationConverter();
        authorities.setJwtGrantedAuthoritiesConverter(roles::of);
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/actuator/health/**", "/actuator/info", "/actuator/prometheus", "/error")
                            .permitAll()
                            .requestMatchers(GET, "/api/*/openapi")
                            .permitAll()
                            .requestMatchers(GET, "/api/*/status", "/api/*/dead-letters", "/api/*/dead-letters/*")
                            .hasRole("ADMINISTRATOR")
                            .requestMatchers(POST, "/api/*/dead-letters/*/replay", "/api/*/dead-letters/*/discard")
                            .hasRole("ADMINISTRATOR");
                    rules.apply(requests);
                    requests.anyRequest().denyAll();
                })
                // Without a session or a cookie there is nothing that another site could ride on.
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new IdentityProviderAway(refusals), BearerTokenAuthenticationFilter.class)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(authorities))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(Customizer.withDefaults())
                .build();
    }
}
