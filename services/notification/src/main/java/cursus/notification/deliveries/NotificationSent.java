package cursus.notification.deliveries;

import cursus.messaging.DomainEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * The mail server took a message. Only ids: neither the address nor the text.
 *
 * @param cause the id of the event that it told
 */
public record NotificationSent(
        String delivery,
        String template,
        String person,
        String language,
        String cause,
        Optional<String> enrolment,
        String messageId,
        Instant sentAt)
        implements DomainEvent {}
