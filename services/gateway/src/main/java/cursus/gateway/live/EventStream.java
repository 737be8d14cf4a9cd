package cursus.gateway.live;

import cursus.gateway.calls.CallRefused;
import cursus.gateway.calls.ServiceAway;
import cursus.gateway.security.SignInAgain;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Tells one page, for a while, whenever it would look different. Runs in the thread of the browser's own request. */
final class EventStream {

    /** Writing to somebody who has left fails only after the first answer to it has come back. */
    private static final int KNOCKS = 4;

    private static final Duration BETWEEN_KNOCKS = Duration.ofMillis(50);

    private final OutputStream out;
    private final Pace pace;
    private final Presence presence;
    private final BooleanSupplier signedIn;
    private final long started = System.nanoTime();
    private long wrote = started;
    private long checked = started;

    EventStream(OutputStream out, Pace pace, Presence presence, BooleanSupplier signedIn) {
        this.out = out;
        this.pace = pace;
        this.presence = presence;
        this.signedIn = signedIn;
    }

    /**
     * @param first what the page would show now
     * @param known what it shows, as far as the browser says
     * @throws IOException when the browser has left
     */
    void run(Watch watch, Sight first, String known) throws IOException {
        write("retry: " + pace.retry().toMillis());
        String shown = known;
        Optional<Sight> seen = Optional.of(first);
        while (seen.isPresent()) {
            Sight sight = seen.get();
            if (!sight.stamp().equals(shown)) {
                shown = sight.stamp();
                write("id: " + shown + "\nevent: changed\ndata: " + shown);
            } else if (since(wrote, pace.heartbeat())) {
                write(":");
            }
            seen = goesOn(sight.lively() ? pace.often() : pace.seldom()) ? look(watch, shown) : Optional.empty();
        }
    }

    /** Empty when there is nothing to see any more; as before while the service can't tell. */
    private static Optional<Sight> look(Watch watch, String shown) {
        try {
            return Optional.of(watch.look());
        } catch (SignInAgain ended) {
            return Optional.empty();
        } catch (ServiceAway away) {
            return Optional.of(new Sight(shown, false));
        } catch (CallRefused refused) {
            return refused.status() < 500 ? Optional.empty() : Optional.of(new Sight(shown, false));
        }
    }

    private boolean goesOn(Duration time) throws IOException {
        Presence.Heard heard = presence.pause(time);
        for (int knock = 0; heard == Presence.Heard.KNOCK && knock < KNOCKS; knock++) {
            write(":");
            heard = presence.pause(BETWEEN_KNOCKS) == Presence.Heard.END ? Presence.Heard.END : heard;
        }
        return heard != Presence.Heard.END && !since(started, pace.longest()) && stillSignedIn();
    }

    /** Somebody who signs out elsewhere has nothing more to see here. */
    private boolean stillSignedIn() {
        if (!since(checked, pace.seldom())) {
            return true;
        }
        checked = System.nanoTime();
        return signedIn.getAsBoolean();
    }

    private void write(String block) throws IOException {
        out.write((block + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        wrote = System.nanoTime();
    }

    private static boolean since(long moment, Duration time) {
        return System.nanoTime() - moment >= time.toNanos();
    }
}
