package cursus.notification.deliveries.deadlines;

import cursus.messaging.Cause;
import cursus.messaging.deadlines.DeadlineHandler;
import cursus.notification.deliveries.Deliveries;
import cursus.notification.deliveries.Delivery;
import cursus.notification.deliveries.DeliveryState;
import cursus.notification.deliveries.Dispatcher;
import cursus.notification.deliveries.PlanningDelivery;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Has sent what was put off or left by a crash, and raises the alarm for what waits too long for a fact. */
@Component
final class DueDeliveries implements DeadlineHandler {

    private static final Logger log = LoggerFactory.getLogger(DueDeliveries.class);

    private final Deliveries deliveries;
    private final PlanningDelivery planning;
    private final Dispatcher dispatcher;
    private final Counter alarms;

    DueDeliveries(Deliveries deliveries, PlanningDelivery planning, Dispatcher dispatcher, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.planning = planning;
        this.dispatcher = dispatcher;
        this.alarms = Counter.builder("cursus.notification.awaiting.alarms")
                .description("deliveries that have lacked a fact for too long")
                .register(meters);
    }

    @Override
    public String collection() {
        return "deliveries";
    }

    /** What is in hand already is not even read. */
    @Override
    public void due(String id, Cause cause) {
        if (!hasInHand(id)) {
            deliveries.find(id).ifPresent(delivery -> due(delivery, cause));
        }
    }

    @Override
    public boolean hasInHand(String id) {
        return dispatcher.hasInHand(id);
    }

    private void due(Delivery delivery, Cause cause) {
        String correlationId = delivery.correlationId();
        Cause mine = cause.within(correlationId);
        try (var _ = MDC.putCloseable("correlationId", correlationId)) {
            if (delivery.state() == DeliveryState.AWAITING) {
                lookAgain(delivery, mine);
            } else {
                dispatcher.inTurn(delivery);
            }
        }
    }

    private void lookAgain(Delivery delivery, Cause cause) {
        if (planning.due(delivery.delivery(), cause)) {
            alarms.increment();
            log.warn(
                    "Delivery {} ({}) about cohort {} still waits for a fact about its person, cohort, programme or sessions",
                    delivery.delivery(),
                    delivery.template().code(),
                    delivery.occasion().cohort());
        }
    }
}
