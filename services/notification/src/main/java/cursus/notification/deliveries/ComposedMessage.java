package cursus.notification.deliveries;

import cursus.notification.languages.Language;
import java.util.List;

/** A message as its reader will see it, twice: as text and as HTML. */
public record ComposedMessage(
        String to,
        String toName,
        Language language,
        String subject,
        String text,
        String html,
        List<CalendarPart> calendarParts) {

    public ComposedMessage {
        calendarParts = List.copyOf(calendarParts);
    }
}
