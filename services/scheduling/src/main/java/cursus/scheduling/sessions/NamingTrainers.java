package cursus.scheduling.sessions;

import cursus.scheduling.trainers.Trainer;
import cursus.scheduling.trainers.Trainers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges whether those who are named for sessions can teach them. It is asked before the timetable decides: whoever retires
 * in between is still named.
 */
final class NamingTrainers {

    private final Trainers trainers;

    NamingTrainers(Trainers trainers) {
        this.trainers = trainers;
    }

    /** @param named of each session that was sent, in the order in which they were sent */
    Optional<SchedulingRefusal> refusalOf(List<List<String>> named) {
        Map<String, Trainer> known = known(named);
        List<BrokenRule> broken = new ArrayList<>();
        for (int session = 0; session < named.size(); session++) {
            List<String> ids = named.get(session);
            for (int index = 0; index < ids.size(); index++) {
                String field = "sessions[%d].trainers[%d]".formatted(session, index);
                brokenRule(ids, index, field, known).ifPresent(broken::add);
            }
        }
        return broken.isEmpty() ? Optional.empty() : Optional.of(new SchedulingRefusal.Invalid(broken));
    }

    private Map<String, Trainer> known(List<List<String>> named) {
        Set<String> ids = named.stream().flatMap(Collection::stream).collect(Collectors.toSet());
        return trainers.among(ids).stream().collect(Collectors.toMap(Trainer::trainer, Function.identity()));
    }

    private static Optional<BrokenRule> brokenRule(
            List<String> ids, int index, String field, Map<String, Trainer> known) {
        String id = ids.get(index);
        if (ids.indexOf(id) < index) {
            return Optional.of(new BrokenRule(field, "trainer-twice", List.of()));
        }
        return Optional.ofNullable(known.get(id))
                .map(trainer -> trainer.retired()
                        ? Optional.of(new BrokenRule(field, "retired-trainer", List.of(trainer.name())))
                        : Optional.<BrokenRule>empty())
                .orElseGet(() -> Optional.of(new BrokenRule(field, "unknown-trainer", List.of(id))));
    }
}
