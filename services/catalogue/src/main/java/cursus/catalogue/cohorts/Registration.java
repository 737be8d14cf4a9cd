package cursus.catalogue.cohorts;

import java.time.Instant;
import java.util.Optional;

/** A registration window as events tell it: whoever hears it judges by a clock of their own. */
public record Registration(Plan state, Optional<Instant> opensAt, Optional<Instant> closesAt) {

    /** Whether dates are known. */
    public enum Plan {
        TO_BE_ANNOUNCED,
        SCHEDULED
    }

    static Registration of(RegistrationWindow window) {
        return new Registration(
                window.opensAt().isPresent() ? Plan.SCHEDULED : Plan.TO_BE_ANNOUNCED,
                window.opensAt(),
                window.closesAt());
    }
}
