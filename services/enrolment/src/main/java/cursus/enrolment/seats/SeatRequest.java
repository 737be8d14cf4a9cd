package cursus.enrolment.seats;

/** Somebody who asks for a seat, with the ticket that says when they came. */
public record SeatRequest(String enrolment, long ticket, String correlationId) {}
