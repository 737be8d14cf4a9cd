package cursus.gateway.officer.cohorts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an officer may do with a cohort, each at a door of the catalogue that has its name. */
enum Act {
    CHANGES,
    REGISTRATION,
    OPENING,
    CLOSING,
    CANCELLATION;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Act> of(String slug) {
        return Arrays.stream(values()).filter(act -> act.slug().equals(slug)).findFirst();
    }
}
