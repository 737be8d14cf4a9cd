package cursus.notification.deliveries;

import cursus.notification.languages.Language;
import java.util.List;
import java.util.Optional;

/** A message as its reader will see it, twice: as text and as HTML. */
public record ComposedMessage(
        String to,
        String toName,
        Language language,
        String subject,
        String text,
        String html,
        List<CalendarPart> calendarParts,
        Optional<Unsubscribing> unsubscribing) {

    /**
     * How a reader ends what they get.
     *
     * @param oneClick where a mail program posts to (RFC 8058)
     * @param mailto where somebody may write to instead
     */
    public record Unsubscribing(String oneClick, String mailto) {}

    /** One that nobody can unsubscribe from, since it is about their own act. */
    public ComposedMessage(
            String to,
            String toName,
            Language language,
            String subject,
            String text,
            String html,
            List<CalendarPart> calendarParts) {
        this(to, toName, language, subject, text, html, calendarParts, Optional.empty());
    }

    public ComposedMessage {
        calendarParts = List.copyOf(calendarParts);
    }
}
