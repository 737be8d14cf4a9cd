package cursus.catalogue.cohorts;

import cursus.messaging.DomainEvent;
import java.time.Instant;

/**
 * Registration is open.
 *
 * @param openedAt the instant that had been announced, however late this is told
 */
public record RegistrationOpened(String cohort, Instant openedAt) implements DomainEvent {}
