package cursus.scheduling.trainers;

import cursus.messaging.DomainEvent;
import java.util.Optional;

/** What the other services may know of a trainer: the latest card, on a compacted topic, under the trainer's own key. */
public record TrainerCard(String trainer, String name, Optional<TrainerFunction> function) implements DomainEvent {}
