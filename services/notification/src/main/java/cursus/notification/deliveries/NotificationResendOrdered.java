package cursus.notification.deliveries;

import cursus.messaging.DomainEvent;
import java.util.Optional;

/**
 * Somebody ordered that an ended message be sent again, as another message. Only ids: neither the address, nor the text,
 * nor the words of the order.
 *
 * @param number which of the delivery's orders it is, from 1
 */
public record NotificationResendOrdered(
        String delivery, String template, String person, String cause, Optional<String> enrolment, int number)
        implements DomainEvent {}
