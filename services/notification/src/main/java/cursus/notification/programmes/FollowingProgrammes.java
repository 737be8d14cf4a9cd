package cursus.notification.programmes;

import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Received;
import java.util.function.BiConsumer;

/** Keeps what was published last of each programme, and lets those know who waited for it. */
public final class FollowingProgrammes {

    private final Programmes programmes;
    private final BiConsumer<String, Cause> learnt;

    /**
     * @param learnt told the programme's code after it is stored, on repeats too: the first time may have been cut short
     */
    public FollowingProgrammes(Programmes programmes, BiConsumer<String, Cause> learnt) {
        this.programmes = programmes;
        this.learnt = learnt;
    }

    /** Each version says everything, so that only their order counts. */
    public void published(Received<Programme> received) {
        Programme programme = received.event();
        programmes.receive(programme.programme(), received, Coverage.SOME_EVENTS, _ -> Change.to(programme));
        learnt.accept(programme.programme(), received.cause());
    }
}
