package cursus.gateway.protection;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.http.client.ClientHttpRequestFactory;

/** Makes the guards' parts from the settings, and has them measured. */
@Configuration(proxyBeanMethods = false)
class ProtectionConfiguration {

    private static final int ONCE_MORE = 2;

    /** For the pages' calls and the routes alike: the gateway's routes take the one factory that there is. */
    @Bean
    ClientHttpRequestFactory toServices(ProtectionSettings settings) {
        ClientHttpRequestFactory reading = answeringWithin(settings.answerTimeout(), settings);
        ClientHttpRequestFactory changing = answeringWithin(settings.changeTimeout(), settings);
        return (uri, method) -> (SafeMethods.includes(method) ? reading : changing).createRequest(uri, method);
    }

    private static ClientHttpRequestFactory answeringWithin(Duration time, ProtectionSettings settings) {
        return ClientHttpRequestFactoryBuilder.jdk()
                .withExecutor(new VirtualThreadTaskExecutor("to-services-"))
                // No service speaks HTTP/2; offering it would cost each new connection a header and an answer to it.
                .withHttpClientCustomizer(http -> http.version(HttpClient.Version.HTTP_1_1))
                .build(HttpClientSettings.defaults()
                        .withTimeouts(settings.connectTimeout(), time)
                        .withRedirects(HttpRedirects.DONT_FOLLOW));
    }

    @Bean
    BulkheadRegistry places(ProtectionSettings settings) {
        return BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(settings.concurrentCalls())
                .fairCallHandlingStrategyEnabled(true)
                .writableStackTraceEnabled(false)
                .build());
    }

    @Bean
    CircuitBreakerRegistry breakers(ProtectionSettings settings) {
        ProtectionSettings.Breaker breaker = settings.breaker();
        return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(breaker.minimumCalls())
                .failureRateThreshold(breaker.failures())
                .waitDurationInOpenState(breaker.openFor())
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(breaker.trialCalls())
                .recordResult(answer -> answer instanceof ServiceAnswer said && said.failed())
                .recordException(Connections::noAnswer)
                // What goes wrong on this side says nothing about the service.
                .ignoreException(fault -> !Connections.noAnswer(fault))
                .writableStackTraceEnabled(false)
                .build());
    }

    @Bean
    RetryRegistry retries(ProtectionSettings settings) {
        return RetryRegistry.of(RetryConfig.custom()
                .maxAttempts(ONCE_MORE)
                .waitDuration(settings.retryPause())
                .retryOnException(Connections::failedEarly)
                .build());
    }

    @Bean
    MeterBinder placesMeasured(BulkheadRegistry places) {
        return TaggedBulkheadMetrics.ofBulkheadRegistry(places);
    }

    @Bean
    MeterBinder breakersMeasured(CircuitBreakerRegistry breakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
    }

    @Bean
    MeterBinder retriesMeasured(RetryRegistry retries) {
        return TaggedRetryMetrics.ofRetryRegistry(retries);
    }

    /** Beside the limit of a body's size, before anything that costs more than counting. */
    @Bean
    FilterRegistrationBean<RateLimit> rateOfAddresses(RateLimits limits) {
        FilterRegistrationBean<RateLimit> filter = new FilterRegistrationBean<>(limits.perAddress());
        filter.setName("rateOfAddresses");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    /** Behind the one that counts all requests. */
    @Bean
    FilterRegistrationBean<RateLimit> rateOfMails(RateLimits limits) {
        FilterRegistrationBean<RateLimit> filter = new FilterRegistrationBean<>(limits.ofMails());
        filter.setName("rateOfMails");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }
}
