package cursus.enrolment.files;

import java.util.Optional;

/**
 * Which files of a cohort are listed, and in which order. Those that are equal come in order of ticket, in the same
 * direction.
 *
 * @param stage only these, or all
 */
public record FileListing(String cohort, Optional<Stage> stage, By by, boolean descending) {

    /** What they are compared by; stages by their names. */
    public enum By {
        TICKET,
        REQUESTED_AT,
        STAGE
    }

    public static FileListing byTicket(String cohort, Optional<Stage> stage) {
        return new FileListing(cohort, stage, By.TICKET, false);
    }
}
