package cursus.catalogue.interest;

import cursus.messaging.DomainEvent;

/**
 * The wait is over, and the address erased.
 *
 * @param why the name of an {@link Ending}
 */
public record InterestEnded(String interest, String cohort, String why) implements DomainEvent {}
