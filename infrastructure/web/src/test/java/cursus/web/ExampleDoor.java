package cursus.web;

import static org.springframework.http.HttpMethod.GET;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.joda.money.Money;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;

/** A service with nothing but a door: everybody may send a price and read of things, and friends read of themselves. */
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

    record Thing(String name) {}

    /** Three pages of things, the last one full. */
    @RestController
    @RequestMapping("/api/door")
    static class Things {

        private static final int LAST = 2;

        private final Problems problems;

        Things(Problems problems) {
            this.problems = problems;
        }

        @GetMapping("/things")
        Page<Thing> things(PageRequest asked) {
            return new Page<>(List.of(new Thing("bell")), asked.page(), asked.size(), asked.page() < LAST);
        }

        @GetMapping("/things/{kind}")
        ResponseEntity<?> ofKind(@PathVariable String kind, PageRequest asked) {
            return kind.equals("old")
                    ? ResponseEntity.ok(things(asked))
                    : problems.of(HttpStatus.NOT_FOUND, "not-found");
        }

        @GetMapping("/sorted")
        Sorting sorted(
                @SortedBy(
                                value = {"name", "madeOn"},
                                otherwise = "-madeOn")
                        Sorting sorting) {
            return sorting;
        }

        @GetMapping("/me")
        Caller me(Caller caller) {
            return caller;
        }
    }

    @Bean
    AccessRules accessRules() {
        return rules -> rules.requestMatchers("/open/**")
                .permitAll()
                .requestMatchers(GET, "/api/door/things", "/api/door/things/*", "/api/door/sorted")
                .permitAll()
                .requestMatchers(GET, "/api/door/me")
                .hasRole("FRIEND");
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
