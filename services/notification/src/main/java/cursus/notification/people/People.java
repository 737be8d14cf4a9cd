package cursus.notification.people;

import cursus.messaging.Aggregates;

/** People's latest cards, by the person's id. */
public interface People extends Aggregates<Person> {}
