package cursus.enrolment.files;

import cursus.messaging.Aggregates;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The enrolment files, each under its id. */
public interface EnrolmentFiles extends Aggregates<EnrolmentFile> {

    /** The file that a ticket of a cohort was given to. */
    Optional<EnrolmentFile> withTicket(String cohort, long ticket);

    /** Those that some tickets of a cohort were given to, the earliest first. */
    List<EnrolmentFile> withTickets(String cohort, Collection<Long> tickets);

    /** Those whose ticket lies between two, both included, the earliest first. A few hundred tickets at most. */
    List<EnrolmentFile> between(String cohort, long firstTicket, long lastTicket);

    /** Which of these are taken by an open file: a cohort and a person as one value, see {@link EnrolmentFile#active()}. */
    Set<String> openAmong(Collection<String> active);

    /** True where a later ticket has a stored request, and the first such ticket was given before an instant. */
    boolean hasTicketAfter(long ticket, String cohort, Instant givenBefore);

    /** How many wait, or have not learned their decision, among the tickets between two, both included. */
    long undecided(String cohort, long firstTicket, long lastTicket);

    /** A person's files, the latest first; at most {@code limit} from {@code offset}. */
    List<EnrolmentFile> ofPerson(String person, long offset, int limit);

    /** A cohort's files as they are asked for; at most {@code limit} from {@code offset}. */
    List<EnrolmentFile> ofCohort(FileListing listing, long offset, int limit);
}
