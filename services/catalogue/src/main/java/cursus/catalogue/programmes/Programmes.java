package cursus.catalogue.programmes;

import cursus.messaging.Aggregates;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where programmes are kept, by code, and beside each what it said before. What is about to be replaced is kept first: it
 * is true then, and stays so whether or not the replacement comes about. Keeping it again changes nothing.
 */
public interface Programmes extends Aggregates<Programme> {

    /** How many revisions of a draft are kept; of published versions, all are. */
    int KEPT_REVISIONS = 50;

    /** Those of these codes that are on offer, without drafts, in the order of their codes. */
    List<Programme> offered(Collection<String> codes);

    /** All of them in the order of their codes, with their drafts. */
    List<Programme> allInOrder(long skipped, int limit);

    void keep(Edition replaced);

    void keep(DraftRevision replaced);

    /** A version that has been replaced. */
    Optional<Edition> keptEdition(String code, int version);

    /** Versions that have been replaced, the newest first, below a version; of what they say, only the title. */
    List<Edition> keptEditions(String code, int below, long skipped, int limit);

    Optional<DraftRevision> keptRevision(String code, int revision);

    /** What is on offer under this code. */
    default Optional<Edition> offered(String code) {
        return find(code).flatMap(Programme::offered);
    }
}
