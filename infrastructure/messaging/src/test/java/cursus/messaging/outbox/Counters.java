package cursus.messaging.outbox;

final class Counters extends MongoAggregates<Counter> {

    Counters(MongoStore store) {
        super(
                store,
                Layout.of("counters", Counter.class)
                        .publishing("cursus.test.counters")
                        .due(Counter::wakeAt)
                        .uniqueSparse("state.label"));
    }
}
