package cursus.load.modulith;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableAsync;

/** The peer’s registry, its transactions and its Kafka template, each by its own auto-configuration. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration
@AutoConfigurationPackage
@EnableAsync
class ModulithParts {

    @Bean
    PlacingOrders placingOrders(JdbcClient jdbc, ApplicationEventPublisher events) {
        return new PlacingOrders(jdbc, events);
    }
}
