package cursus.billing.files;

import java.time.Instant;

/**
 * What was invoiced is not what is due any more, and no document says so yet.
 *
 * @param because the code of what happened
 */
public record CorrectionOwed(Instant since, String because) {}
