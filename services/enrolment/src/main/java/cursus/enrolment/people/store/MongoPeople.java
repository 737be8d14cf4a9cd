package cursus.enrolment.people.store;

import cursus.enrolment.people.People;
import cursus.enrolment.people.PersonCard;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import org.springframework.stereotype.Repository;

@Repository
class MongoPeople extends MongoAggregates<PersonCard> implements People {

    MongoPeople(MongoStore store) {
        super(store, Layout.of("people", PersonCard.class).publishing("cursus.enrolment.people.state"));
    }
}
