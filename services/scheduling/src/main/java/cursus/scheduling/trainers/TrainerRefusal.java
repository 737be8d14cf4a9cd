package cursus.scheduling.trainers;

/** Why a trainer is not registered, changed or retired. */
public sealed interface TrainerRefusal {

    /** Nobody was registered under this id. */
    record UnknownTrainer(String trainer) implements TrainerRefusal {}

    /** A trainer's id is a UUID in small letters. */
    record NoTrainerId(String trainer) implements TrainerRefusal {}

    /** Somebody else changed the trainer after the revision by which this was decided. */
    record TrainerOutdated(String name, int given, int present) implements TrainerRefusal {}

    /** Whoever has retired stays as they are. */
    record TrainerRetired(String name) implements TrainerRefusal {}
}
