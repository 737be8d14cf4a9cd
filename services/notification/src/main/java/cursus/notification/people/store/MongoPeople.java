package cursus.notification.people.store;

import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import cursus.notification.people.People;
import cursus.notification.people.Person;
import org.springframework.stereotype.Component;

@Component
final class MongoPeople extends MongoAggregates<Person> implements People {

    MongoPeople(MongoStore store) {
        super(store, Layout.of("people", Person.class).projection());
    }
}
