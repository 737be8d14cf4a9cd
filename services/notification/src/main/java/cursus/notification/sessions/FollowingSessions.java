package cursus.notification.sessions;

import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Received;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Fills timetables, and lets those know who waited for one. */
public final class FollowingSessions {

    private final Timetables timetables;
    private final BiConsumer<String, Cause> learnt;

    /**
     * @param learnt told the cohort's code after it is stored, on repeats too: the first time may have been cut short
     */
    public FollowingSessions(Timetables timetables, BiConsumer<String, Cause> learnt) {
        this.timetables = timetables;
        this.learnt = learnt;
    }

    public void scheduled(Received<ClassSession> received) {
        apply(received, timetable -> timetable.with(received.event()));
        learnt.accept(received.event().cohort(), received.cause());
    }

    public void seen(Received<?> received) {
        apply(received, timetable -> timetable);
    }

    private void apply(Received<?> received, UnaryOperator<Timetable> change) {
        String cohort = received.envelope().subject();
        timetables.receive(
                cohort,
                received,
                Coverage.EVERY_EVENT,
                known -> Change.to(change.apply(known.orElseGet(() -> Timetable.empty(cohort)))));
    }
}
