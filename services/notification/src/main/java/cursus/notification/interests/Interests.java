package cursus.notification.interests;

import cursus.messaging.Aggregates;
import java.util.List;

/** Interests, by their id. */
public interface Interests extends Aggregates<Interest> {

    /** Those of a cohort that are confirmed, in order of id, after the id {@code after} (empty for the first). */
    List<Interest> confirmedIn(String cohort, String after, int limit);
}
