package cursus.enrolment.receipts;

import java.time.Instant;

/**
 * What is vouched for when somebody asks for a seat: it never changes afterwards, and says nothing about who asked.
 *
 * @param ticket the place in the cohort's order of arrival, from 1
 * @param requestedAt when the request came, to the millisecond
 * @param entries how many entries the log of the cohort's seats had when the ticket was given
 * @param head the hash of the last of them, in lower-case hexadecimal digits; all zeros before the first
 */
public record Receipt(String cohort, String enrolment, long ticket, Instant requestedAt, long entries, String head) {}
