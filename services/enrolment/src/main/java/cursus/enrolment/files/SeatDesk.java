package cursus.enrolment.files;

/** Where seats are decided, apart from the intake, so that a slow ledger keeps nobody from asking. Safe for use by many threads. */
public interface SeatDesk {

    /** There is something to decide in a cohort. It never waits; what a crash loses of it comes up by the files' deadlines. */
    void ring(String cohort);
}
