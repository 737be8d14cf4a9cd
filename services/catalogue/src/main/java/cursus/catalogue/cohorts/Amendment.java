package cursus.catalogue.cohorts;

import java.time.Instant;
import java.util.List;

/**
 * What an officer changed in a cohort.
 *
 * @param revision of the cohort that came of it
 * @param fields their names, as the API has them
 */
public record Amendment(int revision, List<String> fields, Instant at) {

    public Amendment {
        fields = List.copyOf(fields);
    }
}
