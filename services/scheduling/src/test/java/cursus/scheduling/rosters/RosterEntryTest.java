package cursus.scheduling.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.messaging.Cause;
import cursus.messaging.Json;
import cursus.scheduling.Samples;
import org.junit.jupiter.api.Test;

class RosterEntryTest {

    private static final Cause CAUSE =
            new Cause("service:scheduling", "EnrolmentConfirmed", "correlation-1", Samples.NOW);

    private final RosterEntry requested = RosterEntry.of(new EnrolmentFacts("e-1", "c-1", "p-1"), Standing.REQUESTED);

    @Test
    void a_standing_is_marked_with_when_and_why() {
        RosterEntry confirmed = requested.marked(Standing.CONFIRMED, CAUSE);

        assertThat(confirmed.standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(confirmed.marks())
                .containsExactly(new Mark(
                        Samples.NOW, Standing.CONFIRMED, "service:scheduling", "EnrolmentConfirmed", "correlation-1"));
    }

    @Test
    void of_a_story_without_end_the_latest_marks_are_kept() {
        RosterEntry entry = requested;
        for (int turn = 1; turn <= RosterEntry.MOST_MARKS + 5; turn++) {
            entry = entry.marked(Standing.CONFIRMED, CAUSE.because("turn-" + turn));
        }

        assertThat(entry.marks()).hasSize(RosterEntry.MOST_MARKS);
        assertThat(entry.marks().getFirst().reason()).isEqualTo("turn-6");
        assertThat(entry.marks().getLast().reason()).isEqualTo("turn-25");
    }

    @Test
    void an_entry_that_was_written_before_marks_were_kept_is_still_read() {
        String written = """
                {"enrolment": "e-1", "cohort": "c-1", "person": "p-1", "standing": "REQUESTED"}""";

        assertThat(Json.mapper().readValue(written, RosterEntry.class)).isEqualTo(requested);
    }
}
