package cursus.notification.deliveries.metrics;

import cursus.messaging.figures.Figure;
import cursus.messaging.figures.GaugeRows;
import cursus.notification.deliveries.Deliveries;
import cursus.notification.deliveries.DeliveryState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The deliveries that have not ended. Those that have are counted as their events leave; counting them here would be a scan. */
@Component
final class OpenDeliveriesFigure implements Figure {

    private static final List<DeliveryState> OPEN =
            List.of(DeliveryState.AWAITING, DeliveryState.PLANNED, DeliveryState.SENDING);

    private final Deliveries deliveries;
    private final GaugeRows open;

    OpenDeliveriesFigure(Deliveries deliveries, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.open = new GaugeRows("cursus.deliveries.open", "deliveries that are neither sent nor given up", meters);
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public void refresh() {
        Map<DeliveryState, Long> found = deliveries.open();
        open.show(OPEN.stream()
                .collect(Collectors.toMap(
                        state -> Tags.of("state", state.name().toLowerCase(Locale.ROOT)),
                        state -> found.getOrDefault(state, 0L))));
    }
}
