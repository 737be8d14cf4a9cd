package cursus.checker.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.checker.seen.Answers;
import cursus.checker.seen.Answers.Cohort;
import cursus.checker.seen.Answers.Seats;
import cursus.checker.seen.Answers.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the API says, against what the topics tell. */
class AsToldTest {

    private static final Optional<Seats> SEATS = Optional.of(new Seats(2, 0, 0, 1));
    private static final Optional<Set<String>> ROSTER = Optional.of(Set.of("one"));

    private final Story story = new Story()
            .seats("CapacityAccepted", "A", "capacity", 2)
            .confirmed("one", "A", 1)
            .file("EnrolmentRequested", "two", "cohort", "A");

    @Test
    void an_api_that_says_what_was_told_holds() {
        answered(Map.of("one", "CONFIRMED", "two", "REQUESTED"), SEATS, ROSTER);
        assertThat(story.judgedBy(new EnrolmentsAsTold())).isEmpty();
        assertThat(story.judgedBy(new SeatsAsTold())).isEmpty();
        assertThat(story.judgedBy(new RostersAsTold())).isEmpty();
    }

    @Test
    void an_outbox_that_forgets_is_seen_by_what_the_api_shows() {
        answered(Map.of("one", "CONFIRMED", "two", "CONFIRMED"), SEATS, ROSTER);
        assertThat(story.judgedBy(new EnrolmentsAsTold()))
                .containsExactly("enrolment two: the API shows CONFIRMED, and the topics tell REQUESTED");
    }

    @Test
    void an_enrolment_that_only_one_side_knows_is_named() {
        answered(Map.of("two", "REQUESTED", "three", "HELD"), SEATS, ROSTER);
        assertThat(story.judgedBy(new EnrolmentsAsTold()))
                .containsExactly(
                        "enrolment one: the API shows nothing, and the topics tell CONFIRMED",
                        "enrolment three: the API shows HELD, and the topics tell nothing");
    }

    @Test
    void seats_that_do_not_add_up_are_named() {
        answered(Map.of(), Optional.of(new Seats(2, 1, 0, 1)), ROSTER);
        assertThat(story.judgedBy(new SeatsAsTold()))
                .singleElement()
                .asString()
                .startsWith("ledger A: the API shows Seats[");
        answered(Map.of(), Optional.empty(), ROSTER);
        assertThat(story.judgedBy(new SeatsAsTold())).singleElement().asString().contains("the API shows nothing");
    }

    @Test
    void a_cohort_that_was_never_given_seats_has_no_ledger_to_compare() {
        answered(Map.of(), SEATS, ROSTER);
        story.seats("CapacityRefused", "poisoned");
        assertThat(story.judgedBy(new SeatsAsTold())).isEmpty();
    }

    @Test
    void a_roster_without_a_participant_or_with_a_stranger_is_named() {
        answered(Map.of(), SEATS, Optional.of(Set.of("stranger")));
        assertThat(story.judgedBy(new RostersAsTold()))
                .containsExactly(
                        "A: enrolment one is confirmed and not on the roster",
                        "A: enrolment stranger is on the roster and not confirmed");
    }

    @Test
    void who_has_cancelled_leaves_the_roster() {
        story.file("EnrolmentCancelled", "one", "cohort", "A");
        answered(Map.of(), SEATS, Optional.of(Set.of()));
        assertThat(story.judgedBy(new RostersAsTold())).isEmpty();
    }

    @Test
    void the_list_of_invoices_is_the_logs() {
        story.invoice("one", 1, "2027-06-15", "0".repeat(64));
        String hash = story.last().text("hash");
        story.answered(new Answers(Map.of(), Map.of("one-1", hash), List.of()));
        assertThat(story.judgedBy(new InvoicesAsTold())).isEmpty();
        story.answered(new Answers(Map.of(), Map.of("one-1", "another hash", "two-1", hash), List.of()));
        assertThat(story.judgedBy(new InvoicesAsTold())).hasSize(2);
    }

    @Test
    void files_and_ledgers_confirm_the_same() {
        assertThat(story.judgedBy(new FileAndLedgerAgree())).isEmpty();
        story.seats("SeatConfirmed", "A", "enrolment", "two").file("EnrolmentConfirmed", "three", "cohort", "A");
        assertThat(story.judgedBy(new FileAndLedgerAgree()))
                .hasSize(2)
                .anyMatch(sentence -> sentence.startsWith("enrolment two of SeatConfirmed"))
                .anyMatch(sentence -> sentence.startsWith("enrolment three of EnrolmentConfirmed"));
    }

    @Test
    void files_and_ledgers_confirm_as_many_seats() {
        story.seats("SeatConfirmed", "A", "enrolment", "two", "seats", 3)
                .file("EnrolmentConfirmed", "two", "cohort", "A", "seats", 2);
        assertThat(story.judgedBy(new FileAndLedgerAgree()))
                .singleElement()
                .asString()
                .contains("confirms 2 seats")
                .endsWith("confirms 3");
    }

    @Test
    void what_was_acknowledged_and_left_no_event_is_named() {
        story.acknowledged("requested", "one").acknowledged("confirmed", "one").acknowledged("requested", "two");
        assertThat(story.judgedBy(new AcknowledgedIsThere())).isEmpty();
        story.acknowledged("cancelled", "one").acknowledged("confirmed", "two");
        assertThat(story.judgedBy(new AcknowledgedIsThere()))
                .containsExactly(
                        "A: enrolment one was cancelled at 2027-06-15T07:00:00Z, and no EnrolmentCancelled tells of it",
                        "A: enrolment two was confirmed at 2027-06-15T07:00:00Z, and no EnrolmentConfirmed tells of it");
    }

    @Test
    void what_is_stuck_is_named() {
        Status well = new Status("billing", "UP", Optional.of(1L), Optional.of(0L), Optional.empty());
        story.answered(new Answers(Map.of(), Map.of(), List.of(well)));
        assertThat(story.judgedBy(new NothingIsStuck(1))).isEmpty();
        assertThat(story.judgedBy(new NothingIsStuck(0)))
                .containsExactly("there are 1 dead letters, and 0 are allowed");
        Status ill = new Status("billing", "DOWN", Optional.empty(), Optional.of(3L), Optional.of(Story.BEGIN));
        story.answered(new Answers(Map.of(), Map.of(), List.of(ill)));
        assertThat(story.judgedBy(new NothingIsStuck(0)))
                .containsExactly(
                        "billing says that it is DOWN",
                        "billing can't count its dead letters",
                        "billing has still to read 3 records",
                        "billing has an event that waits for the broker since 2027-06-15T07:00:00Z");
    }

    @Test
    void every_event_of_a_file_leads_to_a_state_that_the_api_can_show() throws IOException {
        Path contracts = Path.of("../contracts/src/main/resources/contracts/cursus.enrolment.files");
        try (Stream<Path> schemas = Files.list(contracts)) {
            List<String> names = schemas.map(schema -> schema.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .toList();
            assertThat(names).hasSizeGreaterThan(7).allSatisfy(name -> {
                Story one = new Story().file(name, "one");
                assertThat(EnrolmentsAsTold.states(one.seen())).containsKey("one");
            });
        }
    }

    private void answered(Map<String, String> states, Optional<Seats> seats, Optional<Set<String>> roster) {
        story.answered(new Answers(Map.of("A", new Cohort(states, seats, roster)), Map.of(), List.of()));
    }
}
