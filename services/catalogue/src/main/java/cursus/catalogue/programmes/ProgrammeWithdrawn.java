package cursus.catalogue.programmes;

import cursus.messaging.DomainEvent;

/** A programme is not offered from now on, until a further version of it is published. */
public record ProgrammeWithdrawn(String programme, int version, Withdrawal.Reason reason) implements DomainEvent {}
