package cursus.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started and must be stopped: layer by layer, and all parts of one layer at the same time. */
final class Running implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Map<Layer, Deque<AutoCloseable>> parts = new EnumMap<>(Layer.class);
    private boolean closing;

    /** What needs what, in the order of stopping: nothing stops before those who use it. */
    enum Layer {
        SERVICES,
        IDENTITY,
        MAIL,
        BROKER,
        STORE
    }

    /** Keeps a part to be stopped; stops it at once when everything is being stopped already. */
    void add(Layer layer, AutoCloseable part) {
        boolean late;
        synchronized (this) {
            late = closing;
            if (!late) {
                parts.computeIfAbsent(layer, key -> new ArrayDeque<>()).add(part);
            }
        }
        if (late) {
            closeOne(part);
        }
    }

    synchronized boolean isClosing() {
        return closing;
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        for (Layer layer : Layer.values()) {
            List<Thread> threads = taken(layer).stream()
                    .map(part -> Thread.ofPlatform().name("stop-" + layer).start(() -> closeOne(part)))
                    .toList();
            threads.forEach(Running::join);
        }
    }

    private synchronized List<AutoCloseable> taken(Layer layer) {
        Deque<AutoCloseable> found = parts.remove(layer);
        return found == null ? List.of() : List.copyOf(found);
    }

    private static void closeOne(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("A part did not stop cleanly", e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
