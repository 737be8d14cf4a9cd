package cursus.checker.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeLogsTest {

    private final Invariant whole = new WholeLogs(0);
    private final Story story = new Story().seats("CapacityAccepted", "A", "capacity", 1);

    @Test
    void numbers_that_follow_one_another_hold() {
        story.seats("SeatHeld", "A").seats("SeatConfirmed", "A").seats("CapacityAccepted", "B");
        assertThat(story.judgedBy(whole)).isEmpty();
    }

    @Test
    void a_repeat_under_its_own_number_is_counted_and_no_fault() {
        story.seats("SeatHeld", "A").again().again();
        assertThat(story.judgedBy(whole)).isEmpty();
        assertThat(story.findings(whole).examined()).containsEntry("repeats", 2L);
    }

    @Test
    void a_hole_in_the_numbers_is_named() {
        story.seats("SeatHeld", "A").instead(3, "event-after-a-hole");
        assertThat(story.judgedBy(whole))
                .containsExactly("cursus.enrolment.seats.v1: hole: SeatHeld A #3 (event-after-a-hole) follows #1");
    }

    @Test
    void another_event_under_a_number_that_was_told_is_a_fork() {
        story.fork("another-event");
        assertThat(story.judgedBy(whole))
                .containsExactly(
                        "cursus.enrolment.seats.v1: fork: CapacityAccepted A #1 (another-event) comes under the number of event-1");
    }

    @Test
    void one_id_is_one_event_of_one_subject() {
        story.seats("SeatHeld", "A").instead(2, "event-1");
        assertThat(story.judgedBy(whole)).singleElement().asString().contains("was told under another number before");
        Story two = new Story()
                .seats("CapacityAccepted", "A")
                .seats("CapacityAccepted", "B")
                .instead(1, "event-1");
        assertThat(two.judgedBy(whole)).singleElement().asString().contains("has the id of an event of A");
    }

    @Test
    void a_state_topic_forgets_what_is_covered_and_never_goes_back() {
        Story people = new Story().card("P").instead(4, "card-4");
        assertThat(people.judgedBy(whole)).isEmpty();
        people.card("P").instead(3, "card-3");
        assertThat(people.judgedBy(whole)).singleElement().asString().contains("is older than #4");
    }

    @Test
    void a_state_topic_may_repeat_what_it_told() {
        Story people =
                new Story().card("P").card("P").instead(2, "card-2").card("P").instead(1, "event-1");
        assertThat(people.judgedBy(whole)).isEmpty();
    }

    @Test
    void what_no_consumer_can_read_is_told_unless_it_is_expected() {
        story.unreadable("cursus.enrolment.files.v1");
        assertThat(story.judgedBy(whole))
                .containsExactly(
                        "no consumer can read cursus.enrolment.files.v1, partition 0, offset 0: its value is no JSON");
        assertThat(story.judgedBy(new WholeLogs(1))).isEmpty();
    }
}
