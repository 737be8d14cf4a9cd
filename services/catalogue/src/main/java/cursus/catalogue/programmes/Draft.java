package cursus.catalogue.programmes;

import java.time.Instant;

/**
 * What officers are writing.
 *
 * @param revision one more with each command that changes anything of the programme; whoever acts on an older one is
 *     refused
 * @param changedBy the opaque id of who did
 */
public record Draft(int revision, Contents contents, Instant changedAt, String changedBy) {}
