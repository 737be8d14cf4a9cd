package cursus.catalogue.cohorts;

import cursus.catalogue.programmes.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * That a cohort will not take place.
 *
 * @param words for the readers of its page; in no event
 */
public record Cancellation(CancellationReason reason, Optional<Text> words, Instant at) {}
