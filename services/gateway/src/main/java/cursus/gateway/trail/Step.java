package cursus.gateway.trail;

import cursus.gateway.routes.Service;
import java.time.Instant;
import java.util.Comparator;

/** An entry, with the service that told it. */
public record Step(Service service, TrailEntry entry) {

    /** Of two entries at the same millisecond, the one of the service that comes first in the chain. */
    static final Comparator<Step> IN_ORDER =
            Comparator.<Step, Instant>comparing(step -> step.entry().at()).thenComparing(Step::service);

    boolean hasCauseOf(Step other) {
        return entry.actor().equals(other.entry.actor()) && entry.reason().equals(other.entry.reason());
    }

    /** What names nothing that it is about may be about anything. */
    boolean isAboutSame(Step other) {
        return entry.about().isEmpty() || entry.about().equals(other.entry.about());
    }

    boolean isAfter(Step other) {
        return entry.at().isAfter(other.entry.at());
    }
}
