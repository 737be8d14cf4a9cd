package cursus.notification.deliveries;

import cursus.notification.trainers.Trainer;
import cursus.notification.trainers.Trainers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads who teaches the class sessions that a message lists. */
public final class GatheringTrainers {

    private final Trainers trainers;

    public GatheringTrainers(Trainers trainers) {
        this.trainers = trainers;
    }

    /** Empty where one of them is named and not known yet. */
    Optional<Map<String, Trainer>> of(Template template, SessionFacts sessions) {
        if (!template.listsPresentSessions()) {
            return Optional.of(Map.of());
        }
        Set<String> named = sessions.trainers();
        Map<String, Trainer> known =
                trainers.cards(named).stream().collect(Collectors.toMap(Trainer::trainer, Function.identity()));
        return Optional.of(known).filter(_ -> known.keySet().containsAll(named));
    }
}
