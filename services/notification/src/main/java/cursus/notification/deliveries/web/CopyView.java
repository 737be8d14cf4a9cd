package cursus.notification.deliveries.web;

import cursus.notification.deliveries.CalendarPart;
import cursus.notification.deliveries.ComposedMessage;
import cursus.notification.deliveries.Copies;
import cursus.notification.deliveries.Copy;
import cursus.notification.deliveries.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as it went out, or as it would have.
 *
 * @param copy 0 for the first time, then the number of the order by which it was sent again
 * @param sentAt absent where the mail server didn't take it
 */
record CopyView(
        int copy,
        String messageId,
        Instant composedAt,
        Optional<Instant> sentAt,
        String to,
        String language,
        String subject,
        String text,
        String html,
        List<CalendarPart> calendarParts) {

    /** The latest first. */
    static List<CopyView> of(Delivery delivery) {
        return delivery.copies().map(Copies::items).orElse(List.of()).reversed().stream()
                .map(CopyView::of)
                .toList();
    }

    private static CopyView of(Copy copy) {
        ComposedMessage message = copy.message();
        return new CopyView(
                copy.round(),
                copy.messageId(),
                copy.composedAt(),
                copy.sentAt(),
                message.to(),
                message.language().code(),
                message.subject(),
                message.text(),
                message.html(),
                message.calendarParts());
    }
}
