package cursus.catalogue.cohorts.events;

import cursus.catalogue.cohorts.SeatAnswer.Refused;

/** What catalogue reads of the ledger's log. */
final class SeatFields {

    private SeatFields() {}

    record Accepted(int capacity) {}

    record NotAccepted(int capacity, int taken) {

        Refused toRefused() {
            return new Refused(capacity, taken);
        }
    }
}
