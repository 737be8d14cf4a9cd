package cursus.messaging.inbox;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/**
 * Tells all consumers of a service at once that it stops, before its bindings are stopped one by one. A consumer whose group
 * is being dealt anew takes seconds to leave it; one after the other, a service with five of them would outlast the
 * patience of whoever asked it to stop.
 */
final class StoppingTogether implements SmartLifecycle {

    /** Before the bindings, which stop in the phase that is a thousand below the last. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 500;

    private final Set<AbstractMessageListenerContainer<?, ?>> containers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    void add(AbstractMessageListenerContainer<?, ?> container) {
        containers.add(container);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Calls back when the last record at hand is done; the context waits for that as long as for any phase. */
    @Override
    public void stop(Runnable stopped) {
        List<AbstractMessageListenerContainer<?, ?>> active = containers.stream()
                .filter(AbstractMessageListenerContainer::isRunning)
                .toList();
        AtomicInteger left = new AtomicInteger(active.size());
        Runnable one = () -> {
            if (left.decrementAndGet() == 0) {
                stopped.run();
            }
        };
        active.forEach(container -> container.stop(one));
        running = false;
        if (active.isEmpty()) {
            stopped.run();
        }
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
