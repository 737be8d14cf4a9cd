package cursus.catalogue.cohorts;

/** How a seat is had. */
public enum Admission {
    /** Whoever comes first. */
    OPEN,
    /** Whoever is chosen after a review of the applications. */
    SELECTIVE
}
