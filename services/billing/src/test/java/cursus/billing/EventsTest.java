package cursus.billing;

import cursus.testing.contracts.EventsContract;

/** The service keeps to the contracts of the events that it sends and reads. */
class EventsTest extends EventsContract {}
