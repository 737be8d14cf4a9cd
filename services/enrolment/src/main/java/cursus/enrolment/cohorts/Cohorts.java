package cursus.enrolment.cohorts;

import cursus.messaging.Aggregates;

/** The cohorts that catalogue has announced, by their code; a projection that publishes nothing. */
public interface Cohorts extends Aggregates<Cohort> {}
