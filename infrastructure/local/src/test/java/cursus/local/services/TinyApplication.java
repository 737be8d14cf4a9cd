package cursus.local.services;

import java.util.Map;
import java.util.logging.Logger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A throw-away web application that tells what it sees of its surroundings. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(TinyApplication.Facts.class)
public class TinyApplication {

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            throw new IllegalStateException("It was told nothing.");
        }
        SpringApplication.run(TinyApplication.class, arguments);
    }

    @Bean
    SecurityFilterChain everybody(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @RestController
    static class Facts {

        private final String colour;

        Facts(@Value("${tiny.colour}") String colour) {
            this.colour = colour;
        }

        @GetMapping("/facts")
        Map<String, Object> facts() {
            Logger.getLogger("tiny").info("logged by " + colour);
            return Map.of(
                    "colour", colour,
                    "class", System.identityHashCode(TinyApplication.class),
                    "context", System.identityHashCode(Thread.currentThread().getContextClassLoader()));
        }
    }
}
