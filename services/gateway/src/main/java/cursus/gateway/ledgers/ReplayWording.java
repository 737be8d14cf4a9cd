package cursus.gateway.ledgers;

import cursus.gateway.ledgers.ReplayedLedger.Difference;
import cursus.gateway.ledgers.ReplayedLedger.Finding;
import cursus.gateway.portal.Wording;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A replay as an administrator reads it; the page calls it {@code @replayWording}. */
@Component("replayWording")
class ReplayWording {

    private final Wording wording;

    ReplayWording(Wording wording) {
        this.wording = wording;
    }

    public String finding(Finding finding) {
        return wording.code("replay.finding", finding.what());
    }

    public String difference(Difference difference) {
        return wording.code("replay.difference", difference.what());
    }

    public String inLog(Difference difference) {
        return value(difference.what(), difference.inLog());
    }

    public String inStore(Difference difference) {
        return value(difference.what(), difference.inStore());
    }

    private String value(String what, Optional<String> told) {
        return told.map(value -> switch (what) {
                    case "STANDING" -> wording.code("state", value);
                    case "UNTIL" -> moment(value);
                    default -> value;
                })
                .orElseGet(() -> wording.say("replay.none"));
    }

    /** With the instant itself, for what differs may be less than a minute. */
    private String moment(String instant) {
        try {
            return "%s (%s)".formatted(wording.brief(Instant.parse(instant)), instant);
        } catch (DateTimeException unreadable) {
            return instant;
        }
    }
}
