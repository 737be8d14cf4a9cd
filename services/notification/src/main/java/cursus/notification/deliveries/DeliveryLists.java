package cursus.notification.deliveries;

import java.util.List;
import java.util.Optional;

/** Deliveries to look through, the latest first, by when they were planned; without their copies. */
public interface DeliveryLists {

    /** Those to one person, after a place (empty for the first), at most {@code limit}. */
    List<Delivery> ofPerson(String person, Optional<Place> after, int limit);

    /** Those that a filter lets through. */
    List<Delivery> found(DeliveryFilter filter, long offset, int limit);
}
