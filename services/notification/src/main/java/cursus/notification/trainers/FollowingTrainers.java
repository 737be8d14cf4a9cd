package cursus.notification.trainers;

import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Received;
import java.util.function.BiConsumer;

/** Keeps the latest card of each trainer, and lets those know who waited for it. */
public final class FollowingTrainers {

    private final Trainers trainers;
    private final BiConsumer<String, Cause> learnt;

    /**
     * @param learnt told the trainer's id after the card is stored, on repeats too: the first time may have been cut
     *     short
     */
    public FollowingTrainers(Trainers trainers, BiConsumer<String, Cause> learnt) {
        this.trainers = trainers;
        this.learnt = learnt;
    }

    public void card(Received<Trainer> received) {
        Trainer trainer = received.event();
        trainers.receive(trainer.trainer(), received, Coverage.SOME_EVENTS, _ -> Change.to(trainer));
        learnt.accept(trainer.trainer(), received.cause());
    }
}
