package cursus.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** Wires the library into whatever has an HTTP door; {@link ServiceDoorAutoConfiguration} adds what services have. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@Import({FaultsAndRefusals.class, PagingLinks.class})
class WebAutoConfiguration {

    private static final DataSize LARGEST_BODY = DataSize.ofKilobytes(512);
    private static final Duration PROVIDER_CONNECTS = Duration.ofSeconds(2);
    private static final Duration PROVIDER_ANSWERS = Duration.ofSeconds(3);

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
    WrittenProblems writtenProblems(
            Problems problems, LocaleResolver localeResolver, JsonMapper json, Optional<RefusalPages> pages) {
        return new WrittenProblems(problems, localeResolver, json, pages);
    }

    @Bean
    SecurityRefusals securityRefusals(WrittenProblems problems) {
        return new SecurityRefusals(problems);
    }

    @Bean
    RoleClaims roleClaims(@Value("${cursus.oidc.roles-claim}") String claim) {
        return new RoleClaims(claim);
    }

    @Bean
    OneToken oneToken() {
        return new OneToken();
    }

    /** The default waits half a minute for discovery and for keys, each, and every caller with a token waits too. */
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer impatientDecoder() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PROVIDER_CONNECTS);
        requests.setReadTimeout(PROVIDER_ANSWERS);
        return decoder -> decoder.restOperations(new RestTemplate(requests));
    }

    @Bean
    FilterRegistrationBean<Correlation> correlation() {
        FilterRegistrationBean<Correlation> filter = new FilterRegistrationBean<>(new Correlation());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(WrittenProblems problems) {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit(LARGEST_BODY, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    /** Before the rules about who may do what, most of which name GET alone. */
    @Bean
    FilterRegistrationBean<HeadAsGet> headAsGet() {
        FilterRegistrationBean<HeadAsGet> filter = new FilterRegistrationBean<>(new HeadAsGet());
        filter.addUrlPatterns("/api/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    /** The last valve wins, so it comes after the framework's. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerRefusals(
            Problems problems, LocaleResolver localeResolver, JsonMapper json, Optional<RefusalPages> pages) {
        TomcatContextCustomizer valve = context -> context.getParent()
                .getPipeline()
                .addValve(new ContainerRefusals(problems, localeResolver, json, pages));
        return factory -> factory.addContextCustomizers(valve);
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
}
