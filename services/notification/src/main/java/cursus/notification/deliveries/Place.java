package cursus.notification.deliveries;

import java.time.Instant;

/** Where a delivery stands in a list that is ordered by when they were planned; the id parts those of one instant. */
public record Place(Instant plannedAt, String delivery) {

    public static Place of(Delivery delivery) {
        return new Place(delivery.decidedAt(), delivery.delivery());
    }
}
