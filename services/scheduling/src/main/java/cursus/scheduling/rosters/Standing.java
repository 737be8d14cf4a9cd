package cursus.scheduling.rosters;

/** What became of an enrolment, as far as a roster cares: only the confirmed attend. */
public enum Standing {
    REQUESTED,
    CONFIRMED,
    EXPIRED,
    LAPSED,
    CANCELLED
}
