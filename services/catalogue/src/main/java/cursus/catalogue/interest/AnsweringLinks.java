package cursus.catalogue.interest;

import cursus.catalogue.cohorts.Cohort;
import cursus.catalogue.cohorts.Cohorts;
import cursus.catalogue.cohorts.RegistrationState;
import cursus.catalogue.interest.InterestAnswer.Reason;
import cursus.catalogue.interest.InterestAnswer.Refused;
import cursus.catalogue.interest.InterestAnswer.Standing;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.time.Instant;
import java.util.Optional;

/** Whoever has a link of a mail confirms by it, or ends it. Each may be repeated. */
public final class AnsweringLinks {

    private final Interests interests;
    private final Cohorts cohorts;
    private final TellingInterested telling;

    public AnsweringLinks(Interests interests, Cohorts cohorts, TellingInterested telling) {
        this.interests = interests;
        this.cohorts = cohorts;
        this.telling = telling;
    }

    /** Where the interest stands that the link belongs to. */
    public InterestAnswer look(String token, Instant now) {
        return found(token)
                .<InterestAnswer>map(known -> standing(known, now))
                .orElseGet(() -> new Refused(Reason.UNKNOWN_LINK));
    }

    /** The confirmation is stored before the cohort is looked at, so that an opening meanwhile is seen by one of both. */
    public InterestAnswer confirm(String token, Cause cause) {
        return found(token)
                .map(known -> confirm(known, Link.Token.of(token).orElseThrow(), cause))
                .orElseGet(() -> new Refused(Reason.UNKNOWN_LINK));
    }

    public InterestAnswer unsubscribe(String token, Cause cause) {
        return found(token)
                .map(known -> end(known, cause.because(Ending.UNSUBSCRIBED.name())))
                .orElseGet(() -> new Refused(Reason.UNKNOWN_LINK));
    }

    private InterestAnswer confirm(Interest known, Link.Token token, Cause cause) {
        Optional<Instant> end = cohorts.find(known.cohort()).map(Cohort::end);
        Decision<Interest, Reason> decision = interests.decide(
                known.interest(),
                cause,
                present -> present.filter(interest -> interest.state() != InterestState.ENDED)
                        .filter(interest -> interest.state() == InterestState.CONFIRMED || !interest.isOver(cause.at()))
                        .map(interest ->
                                Decision.<Interest, Reason>of(interest.confirmed(token, end.orElse(cause.at()))))
                        .orElseGet(() -> Decision.rejected(Reason.LINK_OVER)));
        return switch (decision) {
            case Decision.Rejected<Interest, Reason>(Reason reason) -> new Refused(reason);
            case Decision.Accepted<Interest, Reason>(var change) -> {
                telling.confirmed(change.state(), cause);
                yield standing(change.state(), cause.at());
            }
        };
    }

    private InterestAnswer end(Interest known, Cause cause) {
        Decision<Interest, Reason> decision = interests.decide(
                known.interest(),
                cause,
                present -> present.map(interest -> Decision.<Interest, Reason>of(interest.ended(Ending.UNSUBSCRIBED)))
                        .orElseGet(() -> Decision.rejected(Reason.UNKNOWN_LINK)));
        return standing(decision.stateOr(_ -> known), cause.at());
    }

    private Optional<Interest> found(String text) {
        return Link.Token.of(text)
                .flatMap(token -> interests.find(token.interest()).filter(interest -> interest.knows(token)));
    }

    private Standing standing(Interest interest, Instant now) {
        RegistrationState registration = cohorts.find(interest.cohort())
                .map(cohort -> cohort.registrationAt(now))
                .orElse(RegistrationState.CLOSED);
        return new Standing(interest.cohort(), interest.state(), registration);
    }
}
