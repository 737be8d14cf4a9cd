package cursus.notification.deliveries;

/**
 * A calendar entry that travels with a message.
 *
 * @param method the iTIP method, which the part's type must repeat
 * @param content an iCalendar object
 */
public record CalendarPart(String fileName, String method, String content) {}
