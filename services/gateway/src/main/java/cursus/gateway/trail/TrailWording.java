package cursus.gateway.trail;

import cursus.gateway.portal.Wording;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Times, people and codes of a trail as an officer reads them; the page calls it {@code @trailWording}. */
@Component
class TrailWording {

    private static final DateTimeFormatter TO_THE_MILLISECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(Wording.ZONE);

    private final Wording wording;

    TrailWording(Wording wording) {
        this.wording = wording;
    }

    public String time(Instant instant) {
        return TO_THE_MILLISECOND.format(instant);
    }

    public String moment(Instant instant) {
        return wording.say(
                "moment",
                wording.date(LocalDateTime.ofInstant(instant, Wording.ZONE).toLocalDate()),
                time(instant));
    }

    /** How long after the act began. */
    public String after(Instant start, Instant at) {
        Duration time = Duration.between(start, at);
        if (time.toMillis() < 1_000) {
            return wording.say("trail.after.millis", time.toMillis());
        }
        if (time.toSeconds() < 60) {
            BigDecimal seconds = BigDecimal.valueOf(time.toMillis(), 3);
            return wording.say("trail.after.seconds", wording.number(seconds));
        }
        if (time.toHours() < 1) {
            return wording.say("trail.after.minutes", time.toMinutes(), time.toSecondsPart());
        }
        return time.toDays() < 2
                ? wording.say("trail.after.hours", time.toHours(), time.toMinutesPart())
                : wording.say("trail.after.days", time.toDays(), time.toHoursPart());
    }

    public String actor(TrailEntry entry, Optional<FollowedFile> file) {
        return wording.actor(entry.actor().orElse(""), file.map(FollowedFile::person));
    }

    /** A service that acts on an event gives the event's name as its reason. */
    public String reason(TrailEntry entry) {
        return entry.reason().map(this::reason).orElseGet(() -> wording.say("trail.unsaid"));
    }

    private String reason(String code) {
        String words = wording.code("trail.reason", code);
        return words.equals(code) ? wording.code("trail.what", code) : words;
    }

    /** A template's words, a standing's, or a number as it is. */
    public String about(String about) {
        String words = wording.code("mail.about", about);
        return words.equals(about) ? wording.code("trail.standing", about) : words;
    }
}
