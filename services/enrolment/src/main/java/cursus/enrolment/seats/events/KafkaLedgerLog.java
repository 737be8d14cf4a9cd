package cursus.enrolment.seats.events;

import cursus.enrolment.seats.LedgerEvent;
import cursus.enrolment.seats.LedgerLog;
import cursus.messaging.Received;
import cursus.messaging.inbox.Logs;
import cursus.messaging.inbox.Place;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The ledger's topic, from its start. */
@Component
class KafkaLedgerLog implements LedgerLog {

    /** All that the ledger may tell, so that no new entry is forgotten here. */
    private static final Map<String, Class<? extends LedgerEvent>> EVENTS =
            leavesOf(LedgerEvent.class).collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final Logs logs;

    KafkaLedgerLog(Logs logs) {
        this.logs = logs;
    }

    @Override
    public void read(String cohort, Reader reader) {
        logs.read("cursus.enrolment.seats", cohort, EVENTS, new Logs.Reader<LedgerEvent>() {
            @Override
            public void read(Received<LedgerEvent> event) {
                reader.entry(
                        event.event(),
                        event.envelope().sequence(),
                        event.envelope().time());
            }

            @Override
            public void unreadable(Place place, String why) {
                reader.unreadable("%s %d/%d: %s".formatted(place.topic(), place.partition(), place.offset(), why));
            }
        });
    }

    private static Stream<Class<? extends LedgerEvent>> leavesOf(Class<? extends LedgerEvent> kind) {
        return kind.isSealed()
                ? Arrays.stream(kind.getPermittedSubclasses())
                        .flatMap(below -> leavesOf(below.asSubclass(LedgerEvent.class)))
                : Stream.of(kind);
    }
}
