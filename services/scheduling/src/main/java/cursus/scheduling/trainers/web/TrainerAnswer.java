package cursus.scheduling.trainers.web;

import cursus.scheduling.trainers.Trainer;
import cursus.scheduling.trainers.TrainerFunction;
import java.util.Optional;

/** A trainer as the training office reads them. */
record TrainerAnswer(
        String trainer,
        String name,
        Optional<TrainerFunction> function,
        Optional<String> email,
        boolean retired,
        int revision) {

    static TrainerAnswer of(Trainer trainer) {
        return new TrainerAnswer(
                trainer.trainer(),
                trainer.name(),
                trainer.profile().function(),
                trainer.profile().email(),
                trainer.retired(),
                trainer.revision());
    }
}
