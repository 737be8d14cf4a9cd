package cursus.catalogue.programmes.store;

import cursus.catalogue.programmes.Programme;
import cursus.catalogue.programmes.Programmes;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
final class MongoProgrammes extends MongoAggregates<Programme> implements Programmes {

    MongoProgrammes(MongoStore store) {
        super(store, Layout.of("programmes", Programme.class).publishing("cursus.catalogue.programmes"));
    }

    @Override
    public List<Programme> inOrder(long skipped, int limit) {
        return query(new Query().with(Sort.by("_id")).skip(skipped).limit(limit));
    }
}
