package cursus.scheduling.trainers;

import cursus.messaging.Aggregates;
import java.util.Collection;
import java.util.List;

/** Where trainers are kept, by id. A trainer never goes, since past sessions name them. */
public interface Trainers extends Aggregates<Trainer> {

    /** Those who teach, or those who have retired, by name: at most {@code limit}, after {@code skipped}. */
    List<Trainer> byName(boolean retired, long skipped, int limit);

    /** Those of these who are registered, retired or not, in no order. */
    List<Trainer> among(Collection<String> trainers);
}
