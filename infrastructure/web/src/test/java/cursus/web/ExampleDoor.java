package cursus.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.joda.money.Money;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;

/** A service with nothing but a door: everybody may send a price under {@code /open}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ExampleDoor {

    record Offer(Money price) {}

    @RestController
    static class Offers {

        @PostMapping("/open/offers")
        Offer offer(@RequestBody Offer offer) {
            return offer;
        }
    }

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers("/open/**").permitAll();
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> faultyFilter() {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException {
                throw new ServletException("a secret of the filter");
            }
        });
        filter.addUrlPatterns("/open/faulty-filter");
        return filter;
    }
}
