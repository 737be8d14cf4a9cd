package cursus.catalogue.cohorts;

import cursus.messaging.DomainEvent;
import java.time.Instant;

/** A cohort will not take place. Nobody may ask for a seat from now on. */
public record CohortCancelled(String cohort, CancellationReason reason, Instant cancelledAt) implements DomainEvent {}
