package cursus.notification.deliveries;

import cursus.messaging.DomainEvent;
import java.util.Optional;

/** A message will not be sent. Only ids: neither the address nor the text. */
public record NotificationFailed(
        String delivery, String template, String person, String cause, Optional<String> enrolment, Failure why)
        implements DomainEvent {}
