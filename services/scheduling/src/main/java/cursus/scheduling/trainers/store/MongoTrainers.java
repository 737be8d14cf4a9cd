package cursus.scheduling.trainers.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.scheduling.trainers.Trainer;
import cursus.scheduling.trainers.Trainers;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
final class MongoTrainers extends MongoAggregates<Trainer> implements Trainers {

    private static final String ID = "_id";
    private static final String RETIRED = "state.retired";
    private static final String SORTED_AS = "state.sortedAs";

    MongoTrainers(MongoStore store) {
        super(
                store,
                Layout.of("trainers", Trainer.class)
                        .publishing("cursus.scheduling.trainers.state")
                        .index(RETIRED, SORTED_AS, ID));
    }

    @Override
    public List<Trainer> byName(boolean retired, long skipped, int limit) {
        return query(Query.query(where(RETIRED).is(retired))
                .with(Sort.by(SORTED_AS, ID))
                .skip(skipped)
                .limit(limit));
    }

    @Override
    public List<Trainer> among(Collection<String> trainers) {
        return trainers.isEmpty()
                ? List.of()
                : query(Query.query(hasIdIn(trainers)).limit(trainers.size()));
    }
}
