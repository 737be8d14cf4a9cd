package cursus.catalogue.cohorts;

import java.time.Instant;
import java.util.Optional;

/** From when until when people may register: from {@code opensAt} on, and no longer at {@code closesAt}. */
public record RegistrationWindow(Optional<Instant> opensAt, Optional<Instant> closesAt) {

    /** The state at an instant, whether or not anybody was told yet. */
    public RegistrationState stateAt(Instant now) {
        if (opensAt.isEmpty()) {
            return RegistrationState.TO_BE_ANNOUNCED;
        }
        if (now.isBefore(opensAt.get())) {
            return RegistrationState.OPENS_AT;
        }
        return closesAt.filter(end -> !now.isBefore(end)).isPresent()
                ? RegistrationState.CLOSED
                : RegistrationState.OPEN;
    }

    /** A window that names no end ends by itself, at the instant given. */
    RegistrationWindow endingAtLatest(Instant end) {
        return opensAt.isPresent() && closesAt.isEmpty() ? new RegistrationWindow(opensAt, Optional.of(end)) : this;
    }
}
