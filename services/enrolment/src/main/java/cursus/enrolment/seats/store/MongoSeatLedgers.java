package cursus.enrolment.seats.store;

import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoSeatLedgers extends MongoAggregates<SeatLedger> implements SeatLedgers {

    MongoSeatLedgers(MongoStore store) {
        super(
                store,
                Layout.of("seatLedgers", SeatLedger.class)
                        .publishing("cursus.enrolment.seats")
                        .due(SeatLedger::nextEnd));
    }

    @Override
    public List<SeatLedger> ofAll(Collection<String> cohorts) {
        return cohorts.isEmpty()
                ? List.of()
                : query(Query.query(hasIdIn(cohorts)).limit(cohorts.size()));
    }
}
