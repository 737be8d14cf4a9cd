package cursus.catalogue.programmes;

import cursus.messaging.Aggregates;
import java.util.List;

/** Where programmes are kept, by code. */
public interface Programmes extends Aggregates<Programme> {

    /** Programmes in the order of their codes: at most {@code limit}, after leaving out {@code skipped}. */
    List<Programme> inOrder(long skipped, int limit);
}
