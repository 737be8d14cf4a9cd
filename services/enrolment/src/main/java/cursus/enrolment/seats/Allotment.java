package cursus.enrolment.seats;

import java.time.Duration;

/**
 * The terms on which a cohort's seats are given.
 *
 * @param capacity how many seats there are, at least one
 * @param holdFor how long a seat is kept for a confirmation
 * @param offerFor how long a freed seat is offered to whoever waits first
 */
public record Allotment(int capacity, Duration holdFor, Duration offerFor) {}
