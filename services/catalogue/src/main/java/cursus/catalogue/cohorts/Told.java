package cursus.catalogue.cohorts;

/** What others were told of a cohort's registration so far, so that nothing is told twice. */
public enum Told {
    NOTHING,
    OPENED,
    CLOSED
}
