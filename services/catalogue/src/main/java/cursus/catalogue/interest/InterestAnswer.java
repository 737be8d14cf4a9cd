package cursus.catalogue.interest;

import cursus.catalogue.cohorts.RegistrationState;
import cursus.catalogue.programmes.BrokenRule;
import java.util.List;

/** What somebody hears who wants to be told, or no longer. */
public sealed interface InterestAnswer {

    /** The same for every address, whatever was known of it. */
    record Taken(String cohort) implements InterestAnswer {}

    /** Where the interest stands that a link belongs to. */
    record Standing(String cohort, InterestState state, RegistrationState registration) implements InterestAnswer {}

    record Refused(Reason reason) implements InterestAnswer {}

    record Invalid(List<BrokenRule> rules) implements InterestAnswer {
        public Invalid {
            rules = List.copyOf(rules);
        }
    }

    enum Reason {
        UNKNOWN_COHORT,
        COHORT_CANCELLED,
        REGISTRATION_OPEN,
        REGISTRATION_CLOSED,
        LIST_FULL,
        /** No link has this token. */
        UNKNOWN_LINK,
        /** The interest is over: it was not confirmed in time, its owner or the cohort ended it, or all is told. */
        LINK_OVER
    }
}
