package cursus.load.relay;

import cursus.load.measuring.Arrivals;
import cursus.load.measuring.Crew;
import cursus.load.measuring.Parts;
import cursus.load.measuring.Pauses;
import cursus.load.measuring.PlainContext;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.outbox.MongoStore;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** The suite’s own way from a decision to the topic, without a service around it. */
final class OwnRelay implements AutoCloseable {

    static final String DATABASE = "load";

    private final ConfigurableApplicationContext context;
    private final Orders orders;
    private final SmartLifecycle relay;
    private final MongoStore store;

    OwnRelay(Parts parts) {
        Map<String, String> settings = Map.of(
                "spring.mongodb.uri",
                parts.mongo(),
                "spring.mongodb.database",
                DATABASE,
                "spring.cloud.stream.kafka.binder.brokers",
                parts.kafka(),
                "cursus.service",
                "load",
                "cursus.messaging.instance",
                "load");
        this.context = PlainContext.of(RelayParts.class, settings);
        this.orders = context.getBean(Orders.class);
        this.relay = context.getBean("relay", SmartLifecycle.class);
        this.store = context.getBean(MongoStore.class);
    }

    /** Nothing leaves any more: the outboxes fill. */
    void pause() {
        relay.stop();
    }

    void resume() {
        relay.start();
    }

    /** Takes new decisions by several threads at a time. Tells how many a second. */
    double place(int count, int threads) {
        return Crew.of(threads).share(count, this::place);
    }

    void place(int number) {
        Cause cause = new Cause("test:load", "PLACED", "load-" + number, Instant.now());
        Order order = Order.numbered(number);
        Decision<Order, Object> decided =
                orders.decide(id(number), cause, _ -> Decision.accepted(order, order.placed()));
        if (!(decided instanceof Decision.Accepted<Order, Object>)) {
            throw new IllegalStateException("Order %d was not taken".formatted(number));
        }
    }

    /** Until every event has left its outbox, and the topic has so many records. */
    void awaitPublished(Arrivals arrivals, long records) {
        Pauses.until(() -> arrivals.count() >= records);
        Pauses.until(() -> store.oldestUnpublished().isEmpty());
    }

    static String id(int number) {
        return "order-" + number;
    }

    @Override
    public void close() {
        context.close();
    }
}
