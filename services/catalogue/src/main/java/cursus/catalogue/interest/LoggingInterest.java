package cursus.catalogue.interest;

import cursus.messaging.Coverage;
import cursus.messaging.Received;

/** Tells in the log, by ids alone, what the cards say: they are forgotten some day, the log is not. */
public final class LoggingInterest {

    private final InterestTrails trails;

    public LoggingInterest(InterestTrails trails) {
        this.trails = trails;
    }

    public void card(Received<InterestCard> received) {
        InterestCard card = received.event();
        trails.receive(
                card.interest(),
                received,
                Coverage.SOME_EVENTS,
                known -> known.map(trail -> trail.following(card)).orElseGet(() -> InterestTrail.begun(card)));
    }

    /** Where compaction was faster than this service, nothing was told that would have to end. */
    public void erased(Received<String> received) {
        String interest = received.event();
        if (trails.find(interest).isPresent()) {
            trails.receive(
                    interest,
                    received,
                    Coverage.SOME_EVENTS,
                    known -> known.orElseThrow().ended(received.envelope().reason()));
        }
    }
}
