package cursus.catalogue.cohorts;

/** Those who asked to be told when registration opens, as far as a cohort needs to know of them. */
public interface Interested {

    /** How many would be told, if registration opened now. */
    long toBeTold(String cohort);
}
