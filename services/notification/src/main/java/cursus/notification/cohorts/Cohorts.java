package cursus.notification.cohorts;

import cursus.messaging.Aggregates;

/** Cohorts, by code. */
public interface Cohorts extends Aggregates<Cohort> {}
