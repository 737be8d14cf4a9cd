package cursus.enrolment.seats;

/** Somebody who asks for seats, with the ticket that says when they came. */
public record SeatRequest(String enrolment, long ticket, Party party, String correlationId) {}
