package cursus.scheduling.trainers;

import java.util.Optional;

/**
 * What the training office writes down of a trainer.
 *
 * @param name in full, as letters give it
 * @param email for the office alone: it is not published
 */
public record TrainerProfile(String name, Optional<TrainerFunction> function, Optional<String> email) {}
