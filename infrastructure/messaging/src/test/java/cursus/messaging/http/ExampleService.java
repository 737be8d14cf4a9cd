package cursus.messaging.http;

import cursus.messaging.DomainEvent;
import cursus.messaging.inbox.Subscriptions;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/** A service with one kind of aggregate and one subscription: it tells that a door opened, and hears of anything. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ExampleService {

    record Door(boolean open) {}

    record Opened() implements DomainEvent {}

    static final class Doors extends MongoAggregates<Door> {

        Doors(MongoStore store) {
            super(store, Layout.of("doors", Door.class).publishing("cursus.example.doors"));
        }
    }

    @Bean
    Doors doors(MongoStore store) {
        return new Doors(store);
    }

    @Bean
    Consumer<Message<byte[]>> heard(Subscriptions subscriptions) {
        return subscriptions.to("cursus.other.things");
    }
}
