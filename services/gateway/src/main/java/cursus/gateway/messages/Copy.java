package cursus.gateway.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as it went out, or as it would have.
 *
 * @param copy 0 for the first time, then the number of the order by which it was sent again
 * @param sentAt absent where the mail server didn't take it
 */
public record Copy(
        int copy,
        Instant composedAt,
        Optional<Instant> sentAt,
        String to,
        String language,
        String subject,
        String text,
        String html,
        List<CalendarPart> calendarParts) {

    /** A file that a calendar reads. */
    public record CalendarPart(String fileName, String method, String content) {}
}
