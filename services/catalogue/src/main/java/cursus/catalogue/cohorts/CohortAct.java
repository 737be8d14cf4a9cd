package cursus.catalogue.cohorts;

import cursus.catalogue.programmes.Text;
import cursus.messaging.Decision;
import java.time.Instant;
import java.util.Optional;

/** What a training officer does to a cohort that is announced. */
public sealed interface CohortAct {

    /** The revision by which it was decided; empty where it doesn't matter what happened since. */
    Optional<Integer> expected();

    /** Its rule; pure. */
    Decision<Cohort, CohortRefusal> on(Cohort cohort, Instant now);

    /** @param proposeAgain to have a capacity that was refused proposed once more */
    record Change(CohortChange change, boolean proposeAgain, Optional<Integer> expected) implements CohortAct {
        @Override
        public Decision<Cohort, CohortRefusal> on(Cohort cohort, Instant now) {
            boolean again = proposeAgain && change.capacity().isPresent();
            return cohort.changed(change, again, now);
        }
    }

    /** Sets or moves the registration window. */
    record Move(RegistrationWindow window, Optional<Integer> expected) implements CohortAct {
        @Override
        public Decision<Cohort, CohortRefusal> on(Cohort cohort, Instant now) {
            return cohort.withWindow(window, now);
        }
    }

    record Open(Optional<Integer> expected) implements CohortAct {
        @Override
        public Decision<Cohort, CohortRefusal> on(Cohort cohort, Instant now) {
            return cohort.opened(now);
        }
    }

    record Close(Optional<Integer> expected) implements CohortAct {
        @Override
        public Decision<Cohort, CohortRefusal> on(Cohort cohort, Instant now) {
            return cohort.closed(now);
        }
    }

    record Cancel(CancellationReason reason, Optional<Text> words, Optional<Integer> expected) implements CohortAct {
        @Override
        public Decision<Cohort, CohortRefusal> on(Cohort cohort, Instant now) {
            return cohort.cancelled(new Cancellation(reason, words, now));
        }
    }
}
