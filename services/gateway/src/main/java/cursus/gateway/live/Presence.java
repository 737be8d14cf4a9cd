package cursus.gateway.live;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The place that one stream takes among the open ones, and where it hears from the others while it pauses. */
final class Presence implements AutoCloseable {

    /** How a pause ended. */
    enum Heard {
        NOTHING,
        /** Somebody wants its place: it had better find out whether its reader is still there. */
        KNOCK,
        END
    }

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Consumer<Presence> leaving;

    Presence(Consumer<Presence> leaving) {
        this.leaving = leaving;
    }

    void knock() {
        heard.add(Heard.KNOCK);
    }

    void end() {
        heard.add(Heard.END);
    }

    Heard pause(Duration time) {
        try {
            Heard word = heard.poll(time.toMillis(), TimeUnit.MILLISECONDS);
            return word == null ? Heard.NOTHING : word;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Heard.END;
        }
    }

    @Override
    public void close() {
        leaving.accept(this);
    }
}
