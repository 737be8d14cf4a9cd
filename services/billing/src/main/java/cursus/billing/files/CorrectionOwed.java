package cursus.billing.files;

import java.time.Instant;
import java.util.Optional;

/**
 * What was invoiced is not what is due any more, and no document says so yet.
 *
 * @param because the code of what happened
 * @param decidedBy absent in a file that was written before it was kept
 */
public record CorrectionOwed(Instant since, String because, Optional<Origin> decidedBy) {}
