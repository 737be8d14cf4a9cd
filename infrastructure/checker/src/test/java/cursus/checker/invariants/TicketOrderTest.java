package cursus.checker.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TicketOrderTest {

    private final Invariant order = new TicketOrder();
    private final Story story = new Story().seats("CapacityAccepted", "A", "capacity", 2);

    @Test
    void ticket_after_ticket_holds_and_so_does_a_ticket_that_was_given_back() {
        asks("first", 1)
                .held("first", 1)
                .asks("third", 3)
                .held("third", 3)
                .asks("fourth", 4)
                .waits("fourth", 4);
        assertThat(story.judgedBy(order)).isEmpty();
    }

    @Test
    void who_overtakes_without_anybody_having_waited_is_named() {
        asks("first", 1).asks("second", 2).held("second", 2).held("first", 1);
        assertThat(story.judgedBy(order))
                .singleElement()
                .asString()
                .contains("ticket 1 of first is decided by SeatHeld A #3", "after SeatHeld A #2");
    }

    @Test
    void a_request_that_came_after_three_seconds_of_waiting_is_decided_late() {
        asks("second", 2);
        story.after(Duration.ofSeconds(3));
        held("second", 2).asks("first", 1).held("first", 1);
        assertThat(story.judgedBy(order)).isEmpty();
        assertThat(story.findings(order).examined()).containsEntry("decided late", 1L);
    }

    @Test
    void a_ticket_is_decided_once() {
        held("first", 1).held("another", 1);
        assertThat(story.judgedBy(order)).singleElement().asString().contains("ticket 1 is decided twice");
    }

    @Test
    void a_newcomer_does_not_overtake_who_waits() {
        held("first", 1).held("second", 2).waits("third", 3);
        story.seats("SeatReleased", "A", "enrolment", "first");
        held("fourth", 4);
        assertThat(story.judgedBy(order))
                .containsExactly("A: SeatHeld A #6 (event-6) gives fourth a seat while third waits with ticket 3");
    }

    @Test
    void who_has_cancelled_waits_no_longer() {
        held("first", 1).held("second", 2).waits("third", 3);
        story.file("EnrolmentCancelled", "third").seats("SeatReleased", "A", "enrolment", "first");
        held("fourth", 4);
        assertThat(story.judgedBy(order)).isEmpty();
    }

    @Test
    void the_lowest_ticket_is_offered_the_seat() {
        held("first", 1).held("second", 2).waits("third", 3).waits("fourth", 4);
        story.seats("SeatReleased", "A", "enrolment", "first")
                .seats("SeatOffered", "A", "enrolment", "fourth", "ticket", 4, "until", story.in(900));
        assertThat(story.judgedBy(order))
                .singleElement()
                .asString()
                .contains("gives fourth a seat while third waits with ticket 3");
    }

    @Test
    void a_seat_does_not_stay_free_while_somebody_waits() {
        held("first", 1).held("second", 2).waits("third", 3);
        story.seats("SeatReleased", "A", "enrolment", "first");
        assertThat(story.findings(order).violations())
                .singleElement()
                .matches(
                        violation -> violation.mayPass() && violation.sentence().contains("1 seats are free"));
    }

    @Test
    void seats_may_stay_free_for_the_party_that_waits_first_until_all_of_them_are() {
        held("first", 1).held("second", 2);
        story.seats("WaitingListJoined", "A", "enrolment", "party", "ticket", 3, "seats", 2)
                .seats("SeatReleased", "A", "enrolment", "first");
        assertThat(story.judgedBy(order)).isEmpty();
        story.seats("SeatReleased", "A", "enrolment", "second");
        assertThat(story.judgedBy(order)).singleElement().asString().contains("2 seats are free");
    }

    private TicketOrderTest asks(String enrolment, int ticket) {
        story.file("EnrolmentRequested", enrolment, "cohort", "A", "ticket", ticket, "requestedAt", story.in(1));
        return this;
    }

    private TicketOrderTest held(String enrolment, int ticket) {
        story.seats("SeatHeld", "A", "enrolment", enrolment, "ticket", ticket, "until", story.in(900));
        return this;
    }

    private TicketOrderTest waits(String enrolment, int ticket) {
        story.seats("WaitingListJoined", "A", "enrolment", enrolment, "ticket", ticket);
        return this;
    }
}
