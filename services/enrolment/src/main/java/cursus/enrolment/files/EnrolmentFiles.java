package cursus.enrolment.files;

import cursus.messaging.Aggregates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The enrolment files, each under its id. */
public interface EnrolmentFiles extends Aggregates<EnrolmentFile> {

    /** The file that a ticket of a cohort was given to. */
    Optional<EnrolmentFile> withTicket(String cohort, long ticket);

    /** The open file of a person in a cohort. */
    Optional<EnrolmentFile> openFor(String cohort, String person);

    /** The earliest ticket that waits or has not learned its decision yet. */
    Optional<EnrolmentFile> firstUndecided(String cohort);

    /** True where the first request that is stored with a later ticket was made before an instant. */
    boolean hasRequestAfter(long ticket, String cohort, Instant madeBefore);

    /** How many of those who wait came before a ticket. */
    long waitingBefore(String cohort, long ticket);

    /** A person's files, the latest first; at most {@code limit} from {@code offset}. */
    List<EnrolmentFile> ofPerson(String person, long offset, int limit);

    /** A cohort's files as they are asked for; at most {@code limit} from {@code offset}. */
    List<EnrolmentFile> ofCohort(FileListing listing, long offset, int limit);
}
