package cursus.load.openingday;

import cursus.load.measuring.Latencies;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How fast the ledger decided, by the moments that its own events tell, in whole milliseconds.
 *
 * @param perSecond from the first decision to the last
 * @param latencies from when a request was first sent to its decision
 */
record Decided(double perSecond, Latencies latencies) {

    private static final double NANOS_PER_SECOND = 1e9;

    static Decided of(List<Asked> asked, List<Told> decisions) {
        Latencies latencies = new Latencies();
        Map<String, Instant> sentAt =
                asked.stream().collect(Collectors.toMap(Asked::enrolment, Asked::sentAt, (first, _) -> first));
        for (Told decision : decisions) {
            Optional.ofNullable(sentAt.get(decision.enrolment()))
                    .map(sent -> Duration.between(sent, decision.time()).toNanos())
                    // The service's clock leaves out what is less than a millisecond.
                    .ifPresent(elapsed -> latencies.add(Math.max(0, elapsed)));
        }
        return new Decided(perSecond(decisions), latencies);
    }

    private static double perSecond(List<Told> decisions) {
        List<Instant> moments = decisions.stream()
                .map(Told::time)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (moments.size() < 2) {
            return 0;
        }
        Duration between = Duration.between(moments.getFirst(), moments.getLast());
        return (moments.size() - 1) / (Math.max(1, between.toNanos()) / NANOS_PER_SECOND);
    }
}
