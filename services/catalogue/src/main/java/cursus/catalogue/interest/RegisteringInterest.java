package cursus.catalogue.interest;

import cursus.catalogue.cohorts.Cohort;
import cursus.catalogue.cohorts.Cohorts;
import cursus.catalogue.interest.InterestAnswer.Invalid;
import cursus.catalogue.interest.InterestAnswer.Reason;
import cursus.catalogue.interest.InterestAnswer.Refused;
import cursus.catalogue.interest.InterestAnswer.Taken;
import cursus.catalogue.programmes.BrokenRule;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.DuplicateAggregateKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Somebody gives an address that is to be told. The answer does not say whether it was known. */
public final class RegisteringInterest {

    private final Interests interests;
    private final Cohorts cohorts;
    private final Supplier<String> secrets;
    private final Patience patience;

    /** @param secrets 32 random bytes each, as 43 letters of base64url */
    public RegisteringInterest(Interests interests, Cohorts cohorts, Supplier<String> secrets, Patience patience) {
        this.interests = interests;
        this.cohorts = cohorts;
        this.secrets = secrets;
        this.patience = patience;
    }

    public InterestAnswer register(Wish wish, Cause cause) {
        Optional<Reason> refused = cohorts.find(wish.cohort())
                .map(cohort -> nothingToAwait(cohort, cause.at()))
                .orElseGet(() -> Optional.of(Reason.UNKNOWN_COHORT));
        if (refused.isPresent()) {
            return new Refused(refused.get());
        }
        return Email.of(wish.email())
                .map(email -> take(wish, email, cause))
                .orElseGet(() -> new Invalid(List.of(new BrokenRule("email", "email", List.of()))));
    }

    private static Optional<Reason> nothingToAwait(Cohort cohort, Instant now) {
        if (cohort.cancellation().isPresent()) {
            return Optional.of(Reason.COHORT_CANCELLED);
        }
        return switch (cohort.registrationAt(now)) {
            case TO_BE_ANNOUNCED, OPENS_AT -> Optional.empty();
            case OPEN -> Optional.of(Reason.REGISTRATION_OPEN);
            case CLOSED -> Optional.of(Reason.REGISTRATION_CLOSED);
        };
    }

    private InterestAnswer take(Wish wish, Email email, Cause cause) {
        String place = Interest.placeOf(wish.cohort(), email);
        // Before it is looked who is on it: a full list must not tell whom it knows.
        if (isFull(wish.cohort())) {
            return new Refused(Reason.LIST_FULL);
        }
        Optional<Interest> known = interests.at(place);
        if (known.isPresent()) {
            return again(known.get(), cause);
        }
        try {
            return first(wish, email, cause);
        } catch (DuplicateAggregateKey taken) {
            // In another tab.
            return interests.at(place).map(other -> again(other, cause)).orElseThrow(() -> taken);
        }
    }

    private boolean isFull(String cohort) {
        long waiting =
                interests.count(cohort, InterestState.TO_CONFIRM) + interests.count(cohort, InterestState.CONFIRMED);
        return waiting >= patience.most();
    }

    private InterestAnswer first(Wish wish, Email email, Cause cause) {
        Link.Token token = new Link.Token(UUID.randomUUID().toString(), secrets.get());
        Wish clean = new Wish(wish.cohort(), email.written(), wish.givenName(), wish.language());
        Change<Interest> fresh = Interest.registered(clean, email, token, patience, cause.at());
        interests.decide(token.interest(), cause, _ -> Decision.<Interest, Reason>of(fresh));
        return new Taken(wish.cohort());
    }

    private InterestAnswer again(Interest known, Cause cause) {
        Link.Token token = new Link.Token(known.interest(), secrets.get());
        interests.decide(
                known.interest(),
                cause,
                present -> present.map(interest ->
                                Decision.<Interest, Reason>of(interest.askedAgain(token, patience, cause.at())))
                        .orElseGet(() -> Decision.rejected(Reason.UNKNOWN_LINK)));
        return new Taken(known.cohort());
    }
}
