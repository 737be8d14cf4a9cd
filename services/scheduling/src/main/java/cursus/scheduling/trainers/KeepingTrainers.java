package cursus.scheduling.trainers;

import cursus.messaging.Cause;
import cursus.messaging.Decision;

/** A training officer registers trainers, changes what is written of them, and has them retire. */
public final class KeepingTrainers {

    private final Trainers trainers;

    public KeepingTrainers(Trainers trainers) {
        this.trainers = trainers;
    }

    /**
     * @param trainer chosen by whoever registers, so that a repeated request registers nobody twice
     * @param given the revision from which the officer began, 0 for a trainer who is new
     */
    public Decision<Trainer, TrainerRefusal> write(String trainer, TrainerProfile profile, int given, Cause cause) {
        return trainers.decide(
                trainer,
                cause,
                present -> present.map(known -> known.changedTo(profile, given))
                        .orElseGet(() -> given == 0 ? Trainer.registered(trainer, profile) : unknown(trainer)));
    }

    /** @param given the revision from which the officer began */
    public Decision<Trainer, TrainerRefusal> retire(String trainer, int given, Cause cause) {
        return trainers.decide(
                trainer,
                cause,
                present -> present.map(known -> known.retiredAt(given)).orElseGet(() -> unknown(trainer)));
    }

    private static Decision<Trainer, TrainerRefusal> unknown(String trainer) {
        return Decision.rejected(new TrainerRefusal.UnknownTrainer(trainer));
    }
}
