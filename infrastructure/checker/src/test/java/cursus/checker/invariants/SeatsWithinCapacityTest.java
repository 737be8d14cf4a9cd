package cursus.checker.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeatsWithinCapacityTest {

    private final Invariant within = new SeatsWithinCapacity();
    private final Story story = new Story().seats("CapacityAccepted", "A", "capacity", 1);

    @Test
    void a_seat_that_is_held_confirmed_released_and_offered_to_who_waits_holds() {
        held("first", 1).waits("second", 2);
        story.seats("SeatConfirmed", "A", "enrolment", "first").seats("SeatReleased", "A", "enrolment", "first");
        offered("second", 2);
        story.seats("SeatConfirmed", "A", "enrolment", "second");
        assertThat(story.judgedBy(within)).isEmpty();
    }

    @Test
    void a_seat_too_many_is_told_with_the_event_that_gave_it() {
        held("first", 1).held("second", 2);
        assertThat(story.judgedBy(within))
                .containsExactly("SeatHeld A #3 (event-3), enrolment second: 2 seats are taken of 1");
        assertThat(story.findings(within).violations()).allMatch(violation -> !violation.mayPass());
    }

    @Test
    void a_party_takes_all_its_seats_and_gives_them_all_back() {
        story.seats("CapacityAccepted", "A", "capacity", 4)
                .seats("SeatHeld", "A", "enrolment", "party", "ticket", 1, "seats", 3, "until", story.in(900))
                .seats("SeatConfirmed", "A", "enrolment", "party", "seats", 3);
        held("second", 2);
        assertThat(story.judgedBy(within)).isEmpty();
        held("third", 3);
        assertThat(story.judgedBy(within)).singleElement().asString().endsWith("5 seats are taken of 4");
    }

    @Test
    void a_capacity_below_the_seats_taken_is_told() {
        held("first", 1);
        story.seats("CapacityAccepted", "A", "capacity", 0);
        assertThat(story.judgedBy(within)).singleElement().asString().endsWith("1 seats are taken of 0");
    }

    @Test
    void nobody_is_decided_twice() {
        held("first", 1);
        story.seats("HoldExpired", "A", "enrolment", "first");
        held("first", 2);
        assertThat(story.judgedBy(within)).singleElement().asString().endsWith("first was decided before");
    }

    @Test
    void nobody_is_offered_a_second_seat_or_one_they_never_waited_for() {
        held("first", 1).offered("first", 1);
        assertThat(story.judgedBy(within)).singleElement().asString().endsWith("first has a seat already");
        story.seats("SeatReleased", "A", "enrolment", "first");
        offered("stranger", 7);
        assertThat(story.judgedBy(within)).last().asString().endsWith("stranger never waited");
    }

    @Test
    void a_seat_is_confirmed_from_a_hold_that_has_not_ended() {
        story.seats("SeatHeld", "A", "enrolment", "late", "ticket", 1, "until", story.in(2))
                .after(Duration.ofSeconds(1))
                .seats("SeatConfirmed", "A", "enrolment", "late");
        assertThat(story.judgedBy(within)).singleElement().asString().contains("its hold or offer had ended at");
        story.seats("SeatConfirmed", "A", "enrolment", "nobody");
        assertThat(story.judgedBy(within)).last().asString().endsWith("nobody had no hold and no offer");
    }

    @Test
    void what_ends_must_have_begun() {
        story.seats("HoldExpired", "A", "enrolment", "one")
                .seats("OfferLapsed", "A", "enrolment", "two")
                .seats("SeatReleased", "A", "enrolment", "three");
        assertThat(story.judgedBy(within)).hasSize(3);
    }

    @Test
    void a_hold_that_outlives_its_end_has_to_go() {
        held("first", 1);
        story.after(Duration.ofHours(1));
        assertThat(story.findings(within).violations())
                .singleElement()
                .matches(
                        violation -> violation.mayPass() && violation.sentence().contains("is still HELD"));
    }

    private SeatsWithinCapacityTest held(String enrolment, int ticket) {
        story.seats("SeatHeld", "A", "enrolment", enrolment, "ticket", ticket, "until", story.in(900));
        return this;
    }

    private void offered(String enrolment, int ticket) {
        story.seats("SeatOffered", "A", "enrolment", enrolment, "ticket", ticket, "until", story.in(900));
    }

    private void waits(String enrolment, int ticket) {
        story.seats("WaitingListJoined", "A", "enrolment", enrolment, "ticket", ticket);
    }
}
