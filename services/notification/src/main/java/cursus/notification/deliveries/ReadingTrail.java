package cursus.notification.deliveries;

import java.util.Comparator;
import java.util.List;

/** A training officer looks at what was mailed about one enrolment. */
public final class ReadingTrail {

    private final Deliveries deliveries;

    public ReadingTrail(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** In order of time; empty for an enrolment about which nothing was to be told. */
    public List<TrailEntry> of(String enrolment) {
        return deliveries.ofEnrolment(enrolment).stream()
                .flatMap(TrailEntry::of)
                .sorted(Comparator.comparing(TrailEntry::at))
                .toList();
    }
}
