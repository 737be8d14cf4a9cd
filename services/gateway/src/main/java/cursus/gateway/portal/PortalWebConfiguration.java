package cursus.gateway.portal;

import cursus.gateway.language.PortalLanguage;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Language, style and scripts of the portal. */
@Configuration(proxyBeanMethods = false)
class PortalWebConfiguration implements WebMvcConfigurer {

    private final String theme;

    /** @param theme a folder that may replace the neutral theme file by file, such as {@code file:/etc/cursus/theme/} */
    PortalWebConfiguration(@Value("${cursus.portal.theme}") String theme) {
        this.theme = theme;
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new PortalLanguage();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch())
                .excludePathPatterns("/api/**")
                // Pages ask these by themselves, with addresses that may be older than the reader's choice.
                .excludePathPatterns("/enrolments/*/live", "/enrolments/*/events")
                .excludePathPatterns("/officer/cohorts/*/live", "/officer/cohorts/*/events")
                .excludePathPatterns("/officer/cohorts/*/ledger/live", "/officer/cohorts/*/ledger/events");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Their addresses carry their versions.
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/theme/**")
                .addResourceLocations(theme, "classpath:/theme/")
                .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic());
    }
}
