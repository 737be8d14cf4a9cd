package cursus.gateway.trail;

import cursus.gateway.calls.Listed;
import cursus.gateway.calls.Panel;
import cursus.gateway.routes.Service;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all services together did with one enrolment.
 *
 * @param file the head of the page; empty while enrolment is away
 * @param missing services whose part is not known now
 */
public record Trail(String enrolment, Optional<FollowedFile> file, List<Act> acts, List<Service> missing) {

    static Trail of(String enrolment, Optional<FollowedFile> file, Map<Service, Panel<Listed<TrailEntry>>> told) {
        return new Trail(
                enrolment,
                file,
                acts(told),
                told.entrySet().stream()
                        .filter(answer -> !answer.getValue().shown())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** In order of their first entries; what belongs to no act comes last. */
    private static List<Act> acts(Map<Service, Panel<Listed<TrailEntry>>> told) {
        Map<String, List<Step>> stories = told.entrySet().stream()
                .flatMap(answer -> steps(answer.getKey(), answer.getValue()))
                .sorted(Step.IN_ORDER)
                .collect(Collectors.groupingBy(
                        step -> step.entry().correlationId().orElse(""), TreeMap::new, Collectors.toList()));
        return stories.entrySet().stream()
                .flatMap(story -> Story.acts(story.getKey(), story.getValue()).stream())
                .sorted(Comparator.<Act, Boolean>comparing(
                                act -> act.correlationId().isEmpty())
                        .thenComparing(Act::start))
                .toList();
    }

    private static Stream<Step> steps(Service service, Panel<Listed<TrailEntry>> told) {
        return told.content().stream().flatMap(list -> list.items().stream()).map(entry -> new Step(service, entry));
    }
}
