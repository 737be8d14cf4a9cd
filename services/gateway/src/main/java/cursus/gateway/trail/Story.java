package cursus.gateway.trail;

import cursus.gateway.routes.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Parts what bears one correlation id into acts. Enrolment keeps one id from the request to the end, so a new act begins
 * at each of its steps that somebody else caused, or that has another reason. The other services' steps belong to the act
 * whose event they answer.
 */
final class Story {

    private final List<List<Step>> acts = new ArrayList<>();

    private Story() {}

    /** @param steps in order, all with this correlation id */
    static List<Act> acts(String correlationId, List<Step> steps) {
        Story story = new Story();
        steps.stream().filter(Story::isEnrolments).forEach(story::begin);
        if (story.acts.isEmpty() || correlationId.isEmpty()) {
            return List.of(new Act(correlationId, steps));
        }
        steps.stream().filter(step -> !isEnrolments(step)).forEach(story::follow);
        return story.acts.stream()
                .map(act -> new Act(
                        correlationId, act.stream().sorted(Step.IN_ORDER).toList()))
                .toList();
    }

    private void begin(Step step) {
        if (acts.isEmpty() || !acts.getLast().getFirst().hasCauseOf(step)) {
            acts.add(new ArrayList<>());
        }
        acts.getLast().add(step);
    }

    private void follow(Step step) {
        int act = latest(earlier -> isCauseOf(earlier, step) && !earlier.isAfter(step))
                .or(() -> latest(earlier -> isCauseOf(earlier, step)))
                .or(() -> latest(earlier -> earlier.service() == step.service() && earlier.isAboutSame(step)))
                .or(() -> latest(earlier -> isEnrolments(earlier) && !earlier.isAfter(step)))
                .orElse(0);
        acts.get(act).add(step);
    }

    private Optional<Integer> latest(Predicate<Step> wanted) {
        return IntStream.range(0, acts.size()).boxed().toList().reversed().stream()
                .filter(act -> acts.get(act).stream().anyMatch(wanted))
                .findFirst();
    }

    /** A service that acts on an event gives the event's name as its reason. */
    private static boolean isCauseOf(Step earlier, Step step) {
        return isEnrolments(earlier)
                && step.entry().reason().filter(earlier.entry().what()::equals).isPresent();
    }

    private static boolean isEnrolments(Step step) {
        return step.service() == Service.ENROLMENT;
    }
}
