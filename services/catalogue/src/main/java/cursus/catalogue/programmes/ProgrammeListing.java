package cursus.catalogue.programmes;

import cursus.messaging.Written;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What whoever keeps a copy of the list reads of programmes. */
public interface ProgrammeListing {

    /**
     * Which were written since an instant, in the order of their codes behind one; without an instant, all that ever were
     * published.
     */
    List<Written> written(Optional<Instant> since, String after, int limit);

    /** Those of these codes that are on offer, without drafts, and of what they say no more than lists show or search. */
    List<Programme> listed(Collection<String> codes);
}
