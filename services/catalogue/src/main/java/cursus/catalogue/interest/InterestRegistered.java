package cursus.catalogue.interest;

import cursus.messaging.DomainEvent;

/** Somebody gave an address that is to be told when registration opens; whose it is was not confirmed yet. */
public record InterestRegistered(String interest, String cohort) implements DomainEvent {}
