package cursus.scheduling.rosters;

import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.OutOfOrder;
import cursus.messaging.Received;

/** Keeps each enrolment's standing, and how it came to it. */
public final class FollowingEnrolments {

    private final RosterEntries entries;

    public FollowingEnrolments(RosterEntries entries) {
        this.entries = entries;
    }

    public void requested(Received<EnrolmentFacts> received) {
        stands(received, Standing.REQUESTED);
    }

    public void confirmed(Received<EnrolmentFacts> received) {
        stands(received, Standing.CONFIRMED);
    }

    public void expired(Received<EnrolmentFacts> received) {
        stands(received, Standing.EXPIRED);
    }

    public void lapsed(Received<EnrolmentFacts> received) {
        stands(received, Standing.LAPSED);
    }

    public void cancelled(Received<EnrolmentFacts> received) {
        stands(received, Standing.CANCELLED);
    }

    /** Events that mean nothing to a roster; seeing them keeps the count of what was seen unbroken. */
    public void seen(Received<?> received) {
        String enrolment = received.envelope().subject();
        entries.receive(
                enrolment,
                received,
                Coverage.EVERY_EVENT,
                present -> Change.to(present.orElseThrow(() -> OutOfOrder.unbegun(received.envelope()))));
    }

    private void stands(Received<EnrolmentFacts> received, Standing standing) {
        EnrolmentFacts facts = received.event();
        entries.receive(
                facts.enrolment(),
                received,
                Coverage.EVERY_EVENT,
                present -> Change.to(
                        present.orElseGet(() -> RosterEntry.of(facts, standing)).marked(standing, received.cause())));
    }
}
