package cursus.catalogue.cohorts;

import cursus.catalogue.cohorts.SeatAnswer.Refused;
import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Received;
import java.util.Optional;

/** Keeps what enrolment answers to each capacity that is proposed. */
public final class FollowingSeats {

    private final SeatAnswers answers;

    public FollowingSeats(SeatAnswers answers) {
        this.answers = answers;
    }

    public void accepted(Received<Integer> received) {
        String cohort = received.envelope().subject();
        answers.receive(
                cohort, received, Coverage.SOME_EVENTS, _ -> Change.to(SeatAnswer.accepted(cohort, received.event())));
    }

    public void refused(Received<Refused> received) {
        String cohort = received.envelope().subject();
        answers.receive(
                cohort,
                received,
                Coverage.SOME_EVENTS,
                known -> Change.to(known.orElseGet(() -> new SeatAnswer(cohort, Optional.empty(), Optional.empty()))
                        .refusing(received.event())));
    }
}
