package cursus.notification.trainers;

import cursus.messaging.Aggregates;
import java.util.Collection;
import java.util.List;

/** Trainers' latest cards, by the trainer's id. */
public interface Trainers extends Aggregates<Trainer> {

    /** The cards of these trainers, as far as there are any, in no order. */
    List<Trainer> cards(Collection<String> trainers);
}
