package cursus.notification.sessions;

import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Decision;
import cursus.messaging.Received;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * Fills timetables and lets those know who waited for one. Once all of an act has arrived, whoever it concerns and is known
 * by then is told of it; that this was done is noted last, so that a crash in between repeats it. Whoever is heard of
 * later looks for what was changed before.
 */
public final class FollowingSessions {

    private final Timetables timetables;
    private final TimetableChanges changes;
    private final TellingChange telling;
    private final BiConsumer<String, Cause> learnt;

    /**
     * @param learnt told the cohort's code after all of an act is stored, or other trainers are, on repeats too: the first
     *     time may have been cut short
     */
    public FollowingSessions(
            Timetables timetables, TimetableChanges changes, TellingChange telling, BiConsumer<String, Cause> learnt) {
        this.timetables = timetables;
        this.changes = changes;
        this.telling = telling;
        this.learnt = learnt;
    }

    public void scheduled(Received<SessionChange> received) {
        ClassSession session = received.event().session();
        apply(received, timetable -> timetable.with(session));
        follow(ChangeKind.SCHEDULED, received);
    }

    public void moved(Received<SessionChange> received) {
        changed(ChangeKind.MOVED, received);
    }

    public void cancelled(Received<SessionChange> received) {
        changed(ChangeKind.CANCELLED, received);
    }

    /** Nobody is told of it alone; but whoever waits for a trainer may wait for none any more. */
    public void trainersChanged(Received<TrainersChange> received) {
        apply(received, timetable -> timetable.taughtBy(received.event()));
        learnt.accept(received.envelope().subject(), received.cause());
    }

    public void seen(Received<?> received) {
        apply(received, timetable -> timetable);
    }

    private void changed(ChangeKind kind, Received<SessionChange> received) {
        ClassSession session = received.event().session();
        apply(received, timetable -> timetable.changed(session));
        follow(kind, received);
    }

    /** After the timetable, so that a message that is composed meanwhile either has the change or is found to lack it. */
    private void follow(ChangeKind kind, Received<SessionChange> received) {
        ClassSession session = received.event().session();
        String act = session.act().id();
        changes.receive(
                act,
                received,
                Coverage.SOME_EVENTS,
                known -> Change.to(known.orElseGet(() -> TimetableChange.begun(kind, session))
                        .with(received.event(), received.envelope().time())));
        changes.find(act).filter(TimetableChange::complete).ifPresent(change -> arrived(change, received));
    }

    /** Half an act lets nobody go who waits. */
    private void arrived(TimetableChange change, Received<?> received) {
        if (change.due()) {
            tell(change, received);
        }
        learnt.accept(change.cohort(), received.cause());
    }

    private void tell(TimetableChange change, Received<?> received) {
        telling.tell(change, received);
        changes.decide(change.change(), received.cause(), FollowingSessions::toldToAll);
    }

    private static Decision<TimetableChange, String> toldToAll(Optional<TimetableChange> known) {
        return known.filter(TimetableChange::due)
                .<Decision<TimetableChange, String>>map(change -> Decision.accepted(change.toldToAll()))
                .orElseGet(() -> Decision.rejected("TOLD"));
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
