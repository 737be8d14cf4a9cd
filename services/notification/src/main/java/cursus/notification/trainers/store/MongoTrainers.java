package cursus.notification.trainers.store;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.notification.trainers.Trainer;
import cursus.notification.trainers.Trainers;
import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
final class MongoTrainers extends MongoAggregates<Trainer> implements Trainers {

    MongoTrainers(MongoStore store) {
        super(store, Layout.of("trainers", Trainer.class).projection());
    }

    @Override
    public List<Trainer> cards(Collection<String> trainers) {
        return trainers.isEmpty()
                ? List.of()
                : query(Query.query(hasIdIn(trainers)).limit(trainers.size()));
    }
}
