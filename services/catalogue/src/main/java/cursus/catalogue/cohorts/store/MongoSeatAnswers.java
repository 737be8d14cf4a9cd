package cursus.catalogue.cohorts.store;

import cursus.catalogue.cohorts.SeatAnswer;
import cursus.catalogue.cohorts.SeatAnswers;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import org.springframework.stereotype.Component;

@Component
final class MongoSeatAnswers extends MongoAggregates<SeatAnswer> implements SeatAnswers {

    MongoSeatAnswers(MongoStore store) {
        super(store, Layout.of("seatAnswers", SeatAnswer.class).projection());
    }
}
