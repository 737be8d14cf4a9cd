package cursus.load.modulith;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.Externalized;
import org.springframework.transaction.annotation.Transactional;

/** A row and its event, written in one transaction. */
class PlacingOrders {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PlacingOrders(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Externalized(ModulithPeer.TOPIC + "::#{id()}")
    record OrderPlaced(String id, String text) {}

    @Transactional
    void place(String id, String text) {
        jdbc.sql("insert into orders (id, text) values (?, ?)").params(id, text).update();
        events.publishEvent(new OrderPlaced(id, text));
    }
}
