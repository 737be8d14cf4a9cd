package cursus.checker.seen;

/**
 * An act that the suite answered with success: nothing of it may be lost.
 *
 * @param act {@code requested}, {@code confirmed} or {@code cancelled}
 */
public record Acknowledged(String act, String enrolment, String cohort, String at) {}
