package cursus.catalogue.cohorts;

import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A training officer changes, opens, closes or cancels a cohort, or looks at what that would come to. */
public final class ChangingCohort {

    private final Cohorts cohorts;
    private final Interested interested;

    public ChangingCohort(Cohorts cohorts, Interested interested) {
        this.cohorts = cohorts;
        this.interested = interested;
    }

    public Decision<Cohort, CohortRefusal> carryOut(String cohort, CohortAct act, Cause cause) {
        return cohorts.decide(cohort, cause, present -> rule(cohort, present, act, cause.at()));
    }

    /** The same, but nothing is written; the preview comes beside the refusal that it may be instead. */
    public Preview preview(String cohort, CohortAct act, Instant now) {
        return switch (rule(cohort, cohorts.find(cohort), act, now)) {
            case Decision.Rejected<Cohort, CohortRefusal>(CohortRefusal reason) -> new Preview.Refused(reason);
            case Decision.Accepted<Cohort, CohortRefusal>(Change<Cohort> change) ->
                new Preview.Seen(
                        new CohortPreview(names(change), mails(cohort, change), CohortPage.of(change.state(), now)));
        };
    }

    /** What one sees, or why it would be refused. */
    public sealed interface Preview {

        record Seen(CohortPreview preview) implements Preview {}

        record Refused(CohortRefusal reason) implements Preview {}
    }

    private static Decision<Cohort, CohortRefusal> rule(
            String cohort, Optional<Cohort> present, CohortAct act, Instant now) {
        return present.map(known -> known.refusalOf(act.expected())
                        .<Decision<Cohort, CohortRefusal>>map(Decision::rejected)
                        .orElseGet(() -> act.on(known, now)))
                .orElseGet(() -> Decision.rejected(new CohortRefusal.UnknownCohort(cohort)));
    }

    private static List<String> names(Change<Cohort> change) {
        return change.events().stream()
                .map(DomainEvent::getClass)
                .map(Class::getSimpleName)
                .toList();
    }

    private long mails(String cohort, Change<Cohort> change) {
        boolean opens = change.events().stream().anyMatch(RegistrationOpened.class::isInstance);
        return opens ? interested.toBeTold(cohort) : 0;
    }
}
