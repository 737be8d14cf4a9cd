package cursus.load.relay;

import cursus.messaging.outbox.MongoStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Store and relay of the messaging library, wired by its own auto-configuration, and nothing beside. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration
class RelayParts {

    /** Counts as a service does, and tells nobody. */
    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    Orders orders(MongoStore store) {
        return new Orders(store);
    }
}
