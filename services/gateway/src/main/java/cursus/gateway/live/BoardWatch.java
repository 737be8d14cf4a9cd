package cursus.gateway.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Looks at a board that can't tell by itself whether it will move again: often for a while after it did. */
public final class BoardWatch implements Watch {

    private static final Duration AFTERMATH = Duration.ofMinutes(1);

    private final Supplier<String> stamp;
    private final Clock clock = Clock.systemUTC();
    private String last = "";
    private Instant moved = Instant.MIN;

    /** @param stamp looks, and answers as {@link Sight#stamp} wants it */
    public BoardWatch(Supplier<String> stamp) {
        this.stamp = stamp;
    }

    @Override
    public Sight look() {
        String seen = stamp.get();
        Instant now = clock.instant();
        if (!seen.equals(last)) {
            last = seen;
            moved = now;
        }
        return new Sight(seen, now.isBefore(moved.plus(AFTERMATH)));
    }
}
