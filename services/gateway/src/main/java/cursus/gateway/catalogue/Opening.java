package cursus.gateway.catalogue;

import cursus.gateway.portal.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * That registration for a cohort opens, or has opened.
 *
 * @param opensAt when it was to
 * @param openedAt when it did
 */
record Opening(String cohort, String programme, Text title, Optional<Instant> opensAt, Optional<Instant> openedAt) {

    Instant at() {
        return openedAt.or(() -> opensAt).orElse(Instant.EPOCH);
    }
}
