package cursus.catalogue.interest.store;

import cursus.catalogue.interest.InterestTrail;
import cursus.catalogue.interest.InterestTrails;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import org.springframework.stereotype.Component;

@Component
final class MongoInterestTrails extends MongoAggregates<InterestTrail> implements InterestTrails {

    MongoInterestTrails(MongoStore store) {
        super(store, Layout.of("interestTrails", InterestTrail.class).publishing("cursus.catalogue.interests"));
    }
}
