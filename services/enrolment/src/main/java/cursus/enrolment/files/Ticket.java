package cursus.enrolment.files;

import cursus.enrolment.seats.LogHead;
import java.time.Instant;

/**
 * A request's place in the order of arrival.
 *
 * @param number in its cohort, from 1
 * @param head where the ledger's log stood when it was given: nobody can write what came before anew and keep this hash
 * @param givenAt just before its request is stored; in a rush, later than the request came
 */
public record Ticket(long number, LogHead head, Instant givenAt) {}
