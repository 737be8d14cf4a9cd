package cursus.notification.cohorts;

import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Envelope;
import cursus.messaging.OutOfOrder;
import cursus.messaging.Received;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Keeps what catalogue last said of each cohort, and lets those know who waited for it. */
public final class FollowingCohorts {

    private final Cohorts cohorts;
    private final BiConsumer<String, Cause> learnt;
    private final BiConsumer<String, Cause> opened;

    /**
     * @param learnt told the cohort's code after it is stored, on repeats too: the first time may have been cut short
     * @param opened the same, where registration was told to be open
     */
    public FollowingCohorts(Cohorts cohorts, BiConsumer<String, Cause> learnt, BiConsumer<String, Cause> opened) {
        this.cohorts = cohorts;
        this.learnt = learnt;
        this.opened = opened;
    }

    /** Announced, or changed: both say everything but what has happened since. */
    public void described(Received<Cohort> received) {
        Cohort cohort = received.event();
        cohorts.receive(
                cohort.cohort(),
                received,
                Coverage.EVERY_EVENT,
                known -> Change.to(known.map(before ->
                                cohort.after(before, received.envelope().time()))
                        .orElse(cohort)));
        learnt.accept(cohort.cohort(), received.cause());
    }

    public void opened(Received<?> received) {
        Envelope envelope = received.envelope();
        keep(received, cohort -> cohort.opened(envelope.id(), envelope.time()));
        opened.accept(envelope.subject(), received.cause());
    }

    /** Registration is over, or the whole cohort is. */
    public void closed(Received<?> received) {
        keep(received, Cohort::closed);
    }

    public void seen(Received<?> received) {
        keep(received, UnaryOperator.identity());
    }

    private void keep(Received<?> received, UnaryOperator<Cohort> change) {
        cohorts.receive(
                received.envelope().subject(),
                received,
                Coverage.EVERY_EVENT,
                known -> Change.to(change.apply(known.orElseThrow(() -> OutOfOrder.unbegun(received.envelope())))));
    }
}
