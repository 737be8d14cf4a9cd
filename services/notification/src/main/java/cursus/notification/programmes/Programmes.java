package cursus.notification.programmes;

import cursus.messaging.Aggregates;

/** Programmes, by code. */
public interface Programmes extends Aggregates<Programme> {}
