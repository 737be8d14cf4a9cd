package cursus.scheduling.rosters.web;

import cursus.scheduling.rosters.Mark;
import java.time.Instant;

/**
 * A line of an enrolment's trail, as an officer sees it.
 *
 * @param about the standing that the enrolment got
 */
record TrailEntry(Instant at, String what, String actor, String reason, String correlationId, String about) {

    static TrailEntry of(Mark mark) {
        return new TrailEntry(
                mark.at(),
                "RosterMarked",
                mark.actor(),
                mark.reason(),
                mark.correlationId(),
                mark.standing().name());
    }
}
