package cursus.gateway.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The streams that are open, so many per session and so many altogether. Safe for use by many threads. */
final class OpenStreams {

    /** Time enough for a stream to write a few times and find that nobody is there. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final int perSession;
    private final int perInstance;
    private final Map<String, Set<Presence>> bySession = new HashMap<>();
    private int count;
    private boolean closed;

    OpenStreams(int perSession, int perInstance) {
        this.perSession = perSession;
        this.perInstance = perInstance;
    }

    /**
     * Empty when there are enough. A page that its reader has left keeps its stream until somebody writes to it: a
     * session that is at its limit has its streams do that, and waits a moment for one to go.
     */
    synchronized Optional<Presence> open(String session) {
        if (of(session).size() >= perSession) {
            of(session).forEach(Presence::knock);
            waitForRoom(session);
        }
        if (closed || count >= perInstance || of(session).size() >= perSession) {
            return Optional.empty();
        }
        Presence presence = new Presence(left -> remove(session, left));
        bySession.computeIfAbsent(session, _ -> new HashSet<>()).add(presence);
        count++;
        return Optional.of(presence);
    }

    synchronized int count() {
        return count;
    }

    /** Ends all, and lets none begin. */
    synchronized void close() {
        closed = true;
        bySession.values().forEach(streams -> streams.forEach(Presence::end));
    }

    synchronized void reopen() {
        closed = false;
    }

    private synchronized void remove(String session, Presence left) {
        Set<Presence> streams = of(session);
        if (streams.remove(left)) {
            count--;
            if (streams.isEmpty()) {
                bySession.remove(session);
            }
            notifyAll();
        }
    }

    private void waitForRoom(String session) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long left = PATIENCE.toMillis();
        while (left > 0 && !closed && of(session).size() >= perSession) {
            try {
                wait(left);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
    }

    private Set<Presence> of(String session) {
        return bySession.getOrDefault(session, new HashSet<>());
    }
}
