package cursus.notification.deliveries;

import java.util.ArrayList;
import java.util.List;

/** The messages of a delivery, one for each time that it was sent or given up, the oldest first. */
public record Copies(List<Copy> items) {

    static final Copies NONE = new Copies(List.of());

    public Copies {
        items = List.copyOf(items);
    }

    /** Of one round the last counts. */
    Copies with(Copy copy) {
        List<Copy> more = new ArrayList<>(items);
        more.removeIf(other -> other.round() == copy.round());
        more.add(copy);
        return new Copies(more);
    }
}
