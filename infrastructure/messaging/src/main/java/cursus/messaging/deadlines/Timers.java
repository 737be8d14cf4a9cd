package cursus.messaging.deadlines;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.outbox.Layout;
import cursus.messaging.outbox.MongoAggregates;
import cursus.messaging.outbox.MongoStore;
import java.util.Optional;
import java.util.function.Function;

/** The timers of a service. Safe for use by many threads. */
public final class Timers extends MongoAggregates<Timer> {

    static final String COLLECTION = "timers";

    public Timers(MongoStore store) {
        super(store, Layout.of(COLLECTION, Timer.class).due(Timer::dueAt));
    }

    /** Makes a timer, or moves one that is pending; one that has fired or was called off stays as it is. */
    public Timer schedule(String id, String kind, Due due, Cause cause) {
        return write(
                id,
                cause,
                before -> before.map(timer -> timer.moveTo(due)).orElseGet(() -> Timer.pending(id, kind, due)));
    }

    /** Calls off a timer that is pending; nothing where there is none. */
    public void cancel(String id, Cause cause) {
        change(id, cause, Timer::cancel);
    }

    void change(String id, Cause cause, Function<Timer, Timer> change) {
        if (find(id).isPresent()) {
            write(id, cause, before -> change.apply(before.orElseThrow()));
        }
    }

    private Timer write(String id, Cause cause, Function<Optional<Timer>, Timer> rule) {
        return this.<Void>decide(id, cause, before -> Decision.accepted(rule.apply(before)))
                .stateOr(_ -> {
                    throw new IllegalStateException("nothing refuses a timer");
                });
    }
}
