package cursus.notification.openings;

import cursus.messaging.Cause;
import cursus.notification.cohorts.Cohort;
import cursus.notification.cohorts.Cohorts;
import cursus.notification.cohorts.Opening;
import cursus.notification.deliveries.Happening;
import cursus.notification.deliveries.Occasion;
import cursus.notification.deliveries.PlanningDelivery;
import cursus.notification.deliveries.Template;
import cursus.notification.interests.Interest;
import cursus.notification.interests.Interests;
import java.time.Instant;
import java.util.List;

/**
 * Has everybody who confirmed told once that registration has opened. What makes a delivery one is the cohort's first
 * opening: one that is told again, or that follows a closing, makes the same deliveries.
 */
public final class TellingInterested {

    private static final int BATCH = 100;

    private final Interests interests;
    private final Cohorts cohorts;
    private final PlanningDelivery planning;

    public TellingInterested(Interests interests, Cohorts cohorts, PlanningDelivery planning) {
        this.interests = interests;
        this.cohorts = cohorts;
        this.planning = planning;
    }

    /** Registration has opened, and the cohort knows of it. */
    public void opened(String cohort, Cause cause) {
        cohorts.find(cohort).flatMap(Cohort::openNow).ifPresent(opening -> tellAll(cohort, opening, cause));
    }

    /** Somebody confirmed: if registration is open already, they are told now. */
    void confirmed(Interest interest, Cause cause) {
        interest.cohort()
                .ifPresent(cohort -> cohorts.find(cohort)
                        .flatMap(Cohort::openNow)
                        .ifPresent(opening -> tell(interest, cohort, opening, cause)));
    }

    private void tellAll(String cohort, Opening opening, Cause cause) {
        String after = "";
        List<Interest> some;
        do {
            some = interests.confirmedIn(cohort, after, BATCH);
            for (Interest interest : some) {
                tell(interest, cohort, opening, cause);
                after = interest.interest();
            }
        } while (some.size() == BATCH);
    }

    /** It happened when both were true, so that whoever confirms long after an opening is told, and nobody long after both. */
    private void tell(Interest interest, String cohort, Opening opening, Cause cause) {
        Instant confirmedAt = interest.card().map(Interest.Card::at).orElse(opening.at());
        Instant at = confirmedAt.isAfter(opening.at()) ? confirmedAt : opening.at();
        planning.plan(
                Template.REGISTRATION_OPENED,
                Occasion.ofInterest(interest.interest(), cohort),
                new Happening(opening.first(), at, cause));
    }
}
