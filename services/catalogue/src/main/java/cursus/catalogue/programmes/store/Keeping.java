package cursus.catalogue.programmes.store;

import cursus.messaging.Cause;
import java.time.Instant;

/** Copies of what is true tell nobody anything, so it does not matter who made one, or when. */
final class Keeping {

    static final Cause CAUSE = new Cause("service:catalogue", "KEPT", "", Instant.EPOCH);

    private Keeping() {}
}
