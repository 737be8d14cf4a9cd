package cursus.catalogue.interest;

import cursus.messaging.Aggregates;

/** What the log tells of interests, by the interest's id. */
public interface InterestTrails extends Aggregates<InterestTrail> {}
