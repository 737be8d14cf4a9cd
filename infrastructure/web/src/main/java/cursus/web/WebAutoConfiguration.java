package cursus.web;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** Wires the library into a service. The token checks apply where the service declares its {@link AccessRules}. */
@AutoConfiguration(before = {ErrorMvcAutoConfiguration.class, WebMvcAutoConfiguration.class})
@Import(FaultsAndRefusals.class)
class WebAutoConfiguration {

    private static final DataSize LARGEST_BODY = DataSize.ofKilobytes(512);

    /** French for whoever asks for neither of the two languages. */
    @Bean(name = "localeResolver")
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.FRENCH, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.FRENCH);
        return resolver;
    }

    @Bean
    Problems problems(ResourceLoader resources) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        if (resources.getResource("classpath:problems.properties").exists()) {
            texts.addBasenames("problems");
        }
        texts.addBasenames("cursus/web/common-problems");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(Locale.FRENCH);
        return new Problems(texts);
    }

    @Bean
    JacksonModule strictMoney() {
        return new StrictMoney();
    }

    @Bean
    SecurityRefusals securityRefusals(Problems problems, LocaleResolver localeResolver, JsonMapper json) {
        return new SecurityRefusals(problems, localeResolver, json);
    }

    @Bean
    FilterRegistrationBean<Correlation> correlation() {
        FilterRegistrationBean<Correlation> filter = new FilterRegistrationBean<>(new Correlation());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(Problems problems, LocaleResolver localeResolver, JsonMapper json) {
        FilterRegistrationBean<BodyLimit> filter =
                new FilterRegistrationBean<>(new BodyLimit(LARGEST_BODY, problems, localeResolver, json));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    WebMvcConfigurer controllerParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ControllerParameters());
            }
        };
    }

    /** A door for programs; one that shows pages has error pages of its own. */
    @Bean
    @ConditionalOnBean(AccessRules.class)
    ErrorController errorProblems(Problems problems) {
        return new ErrorProblems(problems);
    }

    /** The last valve wins, so it comes after the framework's. */
    @Bean
    @ConditionalOnBean(AccessRules.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerRefusals(
            Problems problems, LocaleResolver localeResolver, JsonMapper json) {
        TomcatContextCustomizer valve = context ->
                context.getParent().getPipeline().addValve(new ContainerRefusals(problems, localeResolver, json));
        return factory -> factory.addContextCustomizers(valve);
    }

    /** Tokens only, no session, and nothing allowed that the service doesn't name. */
    @Bean
    @ConditionalOnBean(AccessRules.class)
    SecurityFilterChain tokensOnly(HttpSecurity http, AccessRules rules, SecurityRefusals refusals) {
        JwtAuthenticationConverter authorities = new JwtAuthenticationConverter();
        authorities.setJwtGrantedAuthoritiesConverter(new RoleClaims());
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/actuator/health/**", "/actuator/info", "/actuator/prometheus", "/error")
                            .permitAll();
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
