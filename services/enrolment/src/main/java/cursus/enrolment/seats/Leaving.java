package cursus.enrolment.seats;

/**
 * Somebody leaves the waiting list.
 *
 * @param ticket theirs
 * @param stillWaiting how many others of the same block wait, or may: whoever has not learned their decision yet counts, too
 */
public record Leaving(long ticket, int stillWaiting) {}
