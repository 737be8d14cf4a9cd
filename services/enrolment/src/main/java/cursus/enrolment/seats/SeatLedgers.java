package cursus.enrolment.seats;

import cursus.messaging.Aggregates;

/** The ledgers, each under its cohort's code. */
public interface SeatLedgers extends Aggregates<SeatLedger> {}
