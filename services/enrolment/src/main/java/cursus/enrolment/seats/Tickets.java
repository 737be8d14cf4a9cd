package cursus.enrolment.seats;

/** Hands out the numbers that say who came first. Safe for use by many threads and instances. */
public interface Tickets {

    /**
     * The next numbers of a cohort, from 1, each given once. A number whose request is never stored stays unused; the ledger
     * passes over it.
     *
     * @param howMany at least one
     * @return the first of them; the others follow it without a gap
     */
    long next(String cohort, int howMany);
}
