package cursus.enrolment.files.web;

import cursus.enrolment.files.Step;
import java.time.Instant;
import java.util.Optional;

/** A line of an enrolment's trail, as an officer sees it: what happened, and who did it, why, and in which story. */
record TrailEntry(Instant at, String what, Optional<String> actor, String reason, Optional<String> correlationId) {

    static TrailEntry of(Step step) {
        return new TrailEntry(step.at(), step.event(), step.actor(), step.reason(), step.correlationId());
    }
}
