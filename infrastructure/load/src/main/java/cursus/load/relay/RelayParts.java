package cursus.load.relay;

import cursus.messaging.outbox.MongoStore;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Store and relay of the messaging library, wired by its own auto-configuration, and nothing beside. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration
class RelayParts {

    @Bean
    Orders orders(MongoStore store) {
        return new Orders(store);
    }
}
