package cursus.enrolment.people;

import cursus.messaging.Aggregates;

/** The people who have applied, each under the id that the identity provider gives them. */
public interface People extends Aggregates<PersonCard> {}
