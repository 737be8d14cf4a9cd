package cursus.notification.programmes.store;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.notification.programmes.Programme;
import cursus.notification.programmes.Programmes;
import org.springframework.stereotype.Component;

@Component
final class MongoProgrammes extends MongoAggregates<Programme> implements Programmes {

    MongoProgrammes(MongoStore store) {
        super(store, Layout.of("programmes", Programme.class).projection());
    }
}
