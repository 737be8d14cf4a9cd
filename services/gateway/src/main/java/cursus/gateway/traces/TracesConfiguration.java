package cursus.gateway.traces;

import io.micrometer.tracing.Tracer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the trace on every answer. */
@Configuration(proxyBeanMethods = false)
class TracesConfiguration {

    /** Right behind the filter that begins a request's span. */
    @Bean
    FilterRegistrationBean<TraceTiming> traceTiming(Tracer tracer) {
        FilterRegistrationBean<TraceTiming> filter = new FilterRegistrationBean<>(new TraceTiming(tracer));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }
}
