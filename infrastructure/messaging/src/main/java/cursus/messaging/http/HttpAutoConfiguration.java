package cursus.messaging.http;

import cursus.messaging.outbox.MongoStore;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Applies where the service has an HTTP door. */
@AutoConfiguration
@ConditionalOnWebApplication
@Import({TemporaryFaults.class, StatusController.class, Backlog.class, DeadLettersController.class})
class HttpAutoConfiguration {

    @Bean
    WebMvcConfigurer causeParameter(Clock clock, MongoStore store) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CauseParameter(clock, store));
            }
        };
    }
}
