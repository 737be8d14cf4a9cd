package cursus.gateway.trail;

import cursus.gateway.portal.Wording;
import cursus.gateway.routes.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything that followed from one act, in order of time.
 *
 * @param correlationId that all of it bears, and maybe another act of the same enrolment; empty for what bears none
 * @param steps at least one
 */
public record Act(String correlationId, List<Step> steps) {

    /** The steps of one day in Paris. */
    public record Day(LocalDate date, List<Step> steps) {}

    public Act {
        steps = List.copyOf(steps);
    }

    public Instant start() {
        return steps.getFirst().entry().at();
    }

    /** By whom, when and why it began: as enrolment knows, which everything else follows. */
    public Step origin() {
        return steps.stream()
                .filter(step -> step.service() == Service.ENROLMENT)
                .findFirst()
                .orElse(steps.getFirst());
    }

    /** What was done: by enrolment, or where that did nothing, first. */
    public List<String> titles() {
        Service teller = origin().service();
        return steps.stream()
                .filter(step -> step.service() == teller)
                .map(step -> step.entry().what())
                .distinct()
                .toList();
    }

    public List<Day> days() {
        return steps.stream()
                .collect(Collectors.groupingBy(
                        step -> LocalDate.ofInstant(step.entry().at(), Wording.ZONE),
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }
}
