package cursus.catalogue.cohorts;

import cursus.messaging.DomainEvent;
import java.time.Instant;

/**
 * Registration is over.
 *
 * @param closedAt the instant that had been announced, however late this is told
 */
public record RegistrationClosed(String cohort, Instant closedAt) implements DomainEvent {}
