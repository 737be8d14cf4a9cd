package cursus.catalogue.interest;

import cursus.messaging.DomainEvent;

/** Whoever reads the address's mails wants to be told. */
public record InterestConfirmed(String interest, String cohort) implements DomainEvent {}
