package cursus.enrolment.files;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of an enrolment's story.
 *
 * @param event the name of what happened
 * @param reason the code of why
 * @param until the deadline that it set, if any
 */
public record Step(Instant at, String event, String reason, Optional<Instant> until) {}
