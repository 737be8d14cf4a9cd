package cursus.gateway.system;

import cursus.gateway.portal.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Times as an administrator reads them; the page calls it {@code @systemWording}. */
@Component
class SystemWording {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Wording.ZONE);

    private final Wording wording;

    SystemWording(Wording wording) {
        this.wording = wording;
    }

    public String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    /** How long that is. Another machine's clock may be ahead of ours: less than nothing counts as nothing. */
    public String between(Instant since, Instant now) {
        Duration time = Duration.between(since, now);
        if (time.toDays() > 1) {
            return wording.say("elapsed.days", time.toDays());
        }
        if (time.toHours() > 1) {
            return wording.say("elapsed.hours", time.toHours());
        }
        return time.toMinutes() >= 1
                ? wording.say("elapsed.minutes", time.toMinutes())
                : wording.say("elapsed.seconds", Math.max(0, time.toSeconds()));
    }
}
