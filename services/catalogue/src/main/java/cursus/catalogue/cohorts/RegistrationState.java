package cursus.catalogue.cohorts;

/** Where a cohort's registration stands at some instant. */
public enum RegistrationState {
    TO_BE_ANNOUNCED,
    OPENS_AT,
    OPEN,
    CLOSED
}
