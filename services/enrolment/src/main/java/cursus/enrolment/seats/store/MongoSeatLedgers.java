package cursus.enrolment.seats.store;

import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import org.springframework.stereotype.Repository;

@Repository
class MongoSeatLedgers extends MongoAggregates<SeatLedger> implements SeatLedgers {

    MongoSeatLedgers(MongoStore store) {
        super(
                store,
                Layout.of("seatLedgers", SeatLedger.class)
                        .publishing("cursus.enrolment.seats")
                        .due(SeatLedger::dueAt));
    }
}
