package cursus.gateway.system;

import java.time.Instant;
import java.util.List;

/** The whole page at one instant. */
public record SystemView(Instant at, List<ServiceCard> services, GatewayItself.Shown gateway) {

    /** How many services need somebody. */
    public long worrying() {
        return services.stream().filter(card -> !card.worries().isEmpty()).count();
    }
}
