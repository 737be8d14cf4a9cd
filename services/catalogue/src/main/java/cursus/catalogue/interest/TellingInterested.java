package cursus.catalogue.interest;

import cursus.catalogue.cohorts.Cohort;
import cursus.catalogue.cohorts.Cohorts;
import cursus.catalogue.cohorts.Told;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an opening, a cancellation and time come to for those who want to be told: whom it is told is noted, so that they
 * count no more, and for how long their addresses are still kept. The mails are notification's. Every act may be repeated.
 */
public final class TellingInterested {

    private static final int BATCH = 100;

    private final Interests interests;
    private final Cohorts cohorts;
    private final Patience patience;

    public TellingInterested(Interests interests, Cohorts cohorts, Patience patience) {
        this.interests = interests;
        this.cohorts = cohorts;
        this.patience = patience;
    }

    /** Registration has opened; unless that is heard so late that it is over by now, or put off. */
    public void opened(String cohort, Cause cause) {
        if (cohorts.find(cohort).filter(TellingInterested::isOpen).isPresent()) {
            each(cohort, cause, interest -> Change.to(told(interest, cause.at())));
        }
    }

    /** The cohort will not take place. */
    public void cancelled(String cohort, Cause cause) {
        Cause why = cause.because(Ending.COHORT_CANCELLED.name());
        each(cohort, why, interest -> interest.ended(Ending.COHORT_CANCELLED));
    }

    /** An interest was confirmed: its cohort's registration may have opened, or the cohort been cancelled, meanwhile. */
    void confirmed(Interest interest, Cause cause) {
        Optional<Cohort> cohort = cohorts.find(interest.cohort());
        if (cohort.filter(known -> known.cancellation().isPresent()).isPresent()) {
            Cause why = cause.because(Ending.COHORT_CANCELLED.name());
            write(interest.interest(), why, known -> known.ended(Ending.COHORT_CANCELLED));
        } else if (cohort.filter(TellingInterested::isOpen).isPresent()) {
            write(interest.interest(), cause, known -> Change.to(told(known, cause.at())));
        }
    }

    /** The time of an interest has come: it ends, unless its cohort lasts longer than was known. */
    public void due(String id, Cause cause) {
        interests.find(id).filter(interest -> interest.isOver(cause.at())).ifPresent(interest -> {
            Optional<Instant> later = cohorts.find(interest.cohort())
                    .filter(_ -> interest.state() == InterestState.CONFIRMED)
                    .filter(_ -> interest.toldAt().isEmpty())
                    .map(Cohort::end)
                    .filter(cause.at()::isBefore);
            Ending why = whyOver(interest);
            write(
                    id,
                    cause.because(why.name()),
                    known -> later.map(end -> Change.to(known.lastingUntil(end)))
                            .orElseGet(() -> known.isOver(cause.at()) ? known.ended(why) : Change.to(known)));
        });
    }

    private static boolean isOpen(Cohort cohort) {
        return cohort.told() == Told.OPENED;
    }

    private static Ending whyOver(Interest interest) {
        if (interest.state() == InterestState.TO_CONFIRM) {
            return Ending.NOT_CONFIRMED;
        }
        return interest.toldAt().isPresent() ? Ending.TOLD : Ending.COHORT_OVER;
    }

    private Interest told(Interest interest, Instant now) {
        return interest.told(now, now.plus(patience.afterOpening()));
    }

    private void each(String cohort, Cause cause, Function<Interest, Change<Interest>> rule) {
        String after = "";
        List<Interest> some;
        do {
            some = interests.ofCohort(cohort, after, BATCH);
            for (Interest interest : some) {
                write(interest.interest(), cause, rule);
                after = interest.interest();
            }
        } while (some.size() == BATCH);
    }

    private void write(String id, Cause cause, Function<Interest, Change<Interest>> rule) {
        interests.decide(
                id,
                cause,
                present -> present.map(interest -> Decision.<Interest, String>of(rule.apply(interest)))
                        .orElseGet(() -> Decision.rejected("UNKNOWN")));
    }
}
