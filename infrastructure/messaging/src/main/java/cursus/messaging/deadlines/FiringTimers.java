package cursus.messaging.deadlines;

import cursus.messaging.Cause;
import java.util.List;

/** Hands timers that are due to the handler of their kind, and lets each fire once. */
final class FiringTimers implements DeadlineHandler {

    private final Timers timers;
    private final List<TimerHandler> handlers;

    FiringTimers(Timers timers, List<TimerHandler> handlers) {
        this.timers = timers;
        this.handlers = List.copyOf(handlers);
    }

    @Override
    public String collection() {
        return Timers.COLLECTION;
    }

    @Override
    public void due(String id, Cause cause) {
        timers.find(id).filter(Timer::isPending).ifPresent(timer -> {
            // The rules of a zone may have changed since the instant was written.
            if (timer.due().instant().isAfter(cause.at())) {
                timers.change(id, cause, Timer::recalculate);
            } else {
                handlerOf(timer).fire(timer, cause);
                timers.change(id, cause, now -> now.fire(timer.revision()));
            }
        });
    }

    private TimerHandler handlerOf(Timer timer) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(timer.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody handles timers of kind " + timer.kind()));
    }
}
