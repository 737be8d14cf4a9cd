package cursus.messaging.deadlines;

import java.time.Instant;
import java.util.Optional;

/**
 * An intent to do something later, for projections that have no aggregate of their own to keep it in. It fires once, or
 * was called off before.
 *
 * @param id follows from the event that asked for it, so that hearing the event twice makes one timer
 * @param kind whose it is, see {@link TimerHandler#kind()}
 * @param revision counts how often it was moved, so that what fires is what was asked for last
 */
public record Timer(String id, String kind, Due due, int revision, Status status) {

    /** What has become of it. */
    public enum Status {
        PENDING,
        FIRED,
        CANCELLED
    }

    static Timer pending(String id, String kind, Due due) {
        return new Timer(id, kind, due, 1, Status.PENDING);
    }

    boolean isPending() {
        return status == Status.PENDING;
    }

    Timer moveTo(Due other) {
        return isPending() && !due.equals(other) ? new Timer(id, kind, other, revision + 1, status) : this;
    }

    Timer cancel() {
        return isPending() ? new Timer(id, kind, due, revision, Status.CANCELLED) : this;
    }

    /** Fired, unless it was moved or called off since. */
    Timer fire(int fired) {
        return isPending() && revision == fired ? new Timer(id, kind, due, revision, Status.FIRED) : this;
    }

    /** The same civil time, by the rules that its zone has by now. */
    Timer recalculate() {
        return new Timer(id, kind, due, revision + 1, status);
    }

    Optional<Instant> dueAt() {
        return isPending() ? Optional.of(due.instant()) : Optional.empty();
    }
}
