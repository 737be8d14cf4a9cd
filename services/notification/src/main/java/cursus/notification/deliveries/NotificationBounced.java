package cursus.notification.deliveries;

import cursus.messaging.DomainEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * A message that the mail server had taken came back. Only ids and a code: neither the address nor the text.
 *
 * @param cause the id of the event that it told
 * @param status the code of the failure, by RFC 3463
 */
public record NotificationBounced(
        String delivery,
        String template,
        String person,
        String cause,
        Optional<String> enrolment,
        String messageId,
        String status,
        Instant bouncedAt)
        implements DomainEvent {}
