package cursus.notification.deliveries.store;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.notification.deliveries.TemplateStart;
import cursus.notification.deliveries.TemplateStarts;
import org.springframework.stereotype.Component;

@Component
final class MongoTemplateStarts extends MongoAggregates<TemplateStart> implements TemplateStarts {

    MongoTemplateStarts(MongoStore store) {
        super(store, Layout.of("templateStarts", TemplateStart.class));
    }
}
