package cursus.notification.cohorts;

import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.OutOfOrder;
import cursus.messaging.Received;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Keeps what catalogue last said of each cohort, and lets those know who waited for it. */
public final class FollowingCohorts {

    private final Cohorts cohorts;
    private final BiConsumer<String, Cause> learnt;

    /**
     * @param learnt told the cohort's code after it is stored, on repeats too: the first time may have been cut short
     */
    public FollowingCohorts(Cohorts cohorts, BiConsumer<String, Cause> learnt) {
        this.cohorts = cohorts;
        this.learnt = learnt;
    }

    /** Announced, or changed: both say everything. */
    public void described(Received<Cohort> received) {
        Cohort cohort = received.event();
        cohorts.receive(cohort.cohort(), received, Coverage.EVERY_EVENT, _ -> Change.to(cohort));
        learnt.accept(cohort.cohort(), received.cause());
    }

    public void seen(Received<?> received) {
        String cohort = received.envelope().subject();
        cohorts.receive(cohort, received, Coverage.EVERY_EVENT, known -> Change.to(announced(received, known)));
    }

    private static Cohort announced(Received<?> received, Optional<Cohort> known) {
        return known.orElseThrow(() -> OutOfOrder.unbegun(received.envelope()));
    }
}
