package cursus.catalogue.cohorts;

/** Why a cohort will not take place, as a code that may stand in a log. */
public enum CancellationReason {
    TOO_FEW_PARTICIPANTS,
    TRAINER_UNAVAILABLE,
    PLACE_UNAVAILABLE,
    REPLACED,
    OTHER
}
