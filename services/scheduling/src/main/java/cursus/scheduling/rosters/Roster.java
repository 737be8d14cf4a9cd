package cursus.scheduling.rosters;

import java.util.List;
import java.util.Optional;

/**
 * Who attends a cohort.
 *
 * @param participants by name
 * @param complete false where there are more than are shown
 */
public record Roster(String cohort, List<Participant> participants, boolean complete) {

    /** A confirmed person; the names may arrive a moment after the confirmation. */
    public record Participant(
            String person, Optional<String> givenName, Optional<String> usualName, String enrolment) {}
}
