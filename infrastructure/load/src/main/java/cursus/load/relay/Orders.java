package cursus.load.relay;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;

/** Each order is a document of its own, and tells one event. */
final class Orders extends MongoAggregates<Order> {

    static final String COLLECTION = "orders";
    static final String STREAM = "cursus.load.orders";

    Orders(MongoStore store) {
        super(store, Layout.of(COLLECTION, Order.class).publishing(STREAM));
    }
}
