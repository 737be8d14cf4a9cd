package cursus.gateway.protection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A service gave no answer that anybody could use, or was not asked because it is known not to. */
public final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration tryAgain;

    NoAnswer(String service, Duration tryAgain, @Nullable Throwable cause) {
        super("no answer from " + service, cause);
        this.tryAgain = tryAgain;
    }

    /** After how long it is worth asking again; whole seconds, at least one. */
    public Duration tryAgain() {
        return tryAgain;
    }
}
