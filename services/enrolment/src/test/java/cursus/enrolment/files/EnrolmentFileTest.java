package cursus.enrolment.files;

import static org.assertj.core.api.Assertions.assertThat;

import cursus.enrolment.World;
import cursus.enrolment.files.FileEvent.EnrolmentCancelled;
import cursus.enrolment.files.FileEvent.EnrolmentConfirmed;
import cursus.enrolment.seats.Allotment;
import cursus.enrolment.seats.Grounds;
import cursus.enrolment.seats.LedgerEvent;
import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.LogHead;
import cursus.enrolment.seats.SeatLedger;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import cursus.messaging.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnrolmentFileTest {

    private static final String ID = World.enrolmentOf("alma");
    private static final Cause CAUSE = new Cause("person:alma", "TEST", "correlation-1", World.NINE);
    private static final Terms TERMS = new Terms(
            World.COHORT,
            "ACAT21-041",
            Map.of("fr", "Piloter"),
            LocalDate.of(2021, 9, 14),
            LocalDate.of(2021, 11, 30),
            Money.of(CurrencyUnit.EUR, 7850));

    private static final Grounds GROUNDS = new Grounds(Grounds.IN_ORDER_OF_ARRIVAL, 20, 19, 0, 1);
    private static final Optional<Long> ENTRY = Optional.of(57L);
    private static final ForEnrolment HELD = new LedgerEvent.SeatHeld(
            World.COHORT, ID, 1, World.NINE.plus(World.HOLD), Optional.empty(), Optional.of(GROUNDS));
    private static final ForEnrolment JOINED =
            new LedgerEvent.WaitingListJoined(World.COHORT, ID, 1, Optional.empty(), Optional.of(GROUNDS));
    private static final ForEnrolment OFFERED = new LedgerEvent.SeatOffered(
            World.COHORT, ID, 1, World.NINE.plus(World.OFFER), Optional.empty(), Optional.of(GROUNDS));
    private static final ForEnrolment EXPIRED = new LedgerEvent.HoldExpired(World.COHORT, ID);
    private static final ForEnrolment LAPSED = new LedgerEvent.OfferLapsed(World.COHORT, ID);
    private static final ForEnrolment CONFIRMED = new LedgerEvent.SeatConfirmed(World.COHORT, ID, Optional.empty());
    private static final ForEnrolment RELEASED = new LedgerEvent.SeatReleased(World.COHORT, ID);
    private static final ForEnrolment LEFT = new LedgerEvent.WaitingListLeft(World.COHORT, ID);
    private static final List<ForEnrolment> ALL =
            List.of(HELD, JOINED, OFFERED, EXPIRED, LAPSED, CONFIRMED, RELEASED, LEFT);

    private static final SeatLedger NOBODY = SeatLedger.open(World.COHORT, new Allotment(1, World.HOLD, World.OFFER))
            .state();

    /** What a cancelled file takes note of, for it owes the ledger its place or its seat. */
    private static final List<ForEnrolment> LEAVING = List.of(JOINED, RELEASED, LEFT);

    static Stream<Arguments> stories() {
        return Stream.of(
                Arguments.of(Stage.HELD, List.of(HELD)),
                Arguments.of(Stage.CONFIRMED, List.of(HELD, CONFIRMED)),
                Arguments.of(Stage.EXPIRED, List.of(HELD, EXPIRED)),
                Arguments.of(Stage.WAITING, List.of(JOINED)),
                Arguments.of(Stage.OFFERED, List.of(JOINED, OFFERED)),
                Arguments.of(Stage.CONFIRMED, List.of(JOINED, OFFERED, CONFIRMED)),
                Arguments.of(Stage.LAPSED, List.of(JOINED, OFFERED, LAPSED)));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void each_decision_of_the_ledger_moves_the_file_and_is_told_once(Stage end, List<ForEnrolment> story) {
        EnrolmentFile file = after(story);

        assertThat(file.stage()).isEqualTo(end);
        assertThat(file.history()).hasSize(1 + story.size());
        assertThat(file.owes()).as("nothing is owed once it is decided").isEmpty();
        assertThat(file.until().isPresent()).isEqualTo(end == Stage.HELD || end == Stage.OFFERED);
        assertThat(file.active().isPresent()).isEqualTo(end.isOpen());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void what_was_learned_before_changes_nothing_when_it_comes_again(Stage end, List<ForEnrolment> story) {
        EnrolmentFile file = after(story);

        for (ForEnrolment again : story) {
            assertThat(file.learn(again, ENTRY, CAUSE))
                    .as("%s in %s", again, end)
                    .isEqualTo(Change.to(file));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "LAPSED", "CANCELLED"})
    void a_file_that_has_ended_learns_nothing_more_and_cannot_be_cancelled(Stage end) {
        EnrolmentFile file = ended(end);

        ALL.stream()
                .filter(decided -> end != Stage.CANCELLED || !LEAVING.contains(decided))
                .forEach(
                        decided -> assertThat(file.learn(decided, ENTRY, CAUSE)).isEqualTo(Change.to(file)));
        assertThat(file.cancel(CAUSE)).isEqualTo(Decision.rejected(CancellationRefusal.ALREADY_ENDED));
        assertThat(file.active()).as("the person may apply again").isEmpty();
    }

    @Test
    void what_was_cancelled_owes_nothing_more_once_the_ledger_has_heard_of_it() {
        for (ForEnrolment heard : List.of(RELEASED, LEFT)) {
            Change<EnrolmentFile> change = ended(Stage.CANCELLED).learn(heard, ENTRY, CAUSE);

            assertThat(change.state().owes()).isEmpty();
            assertThat(change.events()).isEmpty();
        }
    }

    @Test
    void who_is_put_on_the_waiting_list_after_a_cancellation_leaves_it_and_nobody_else_hears_of_it() {
        Change<EnrolmentFile> change = ended(Stage.CANCELLED).learn(JOINED, ENTRY, CAUSE);

        assertThat(change.events()).isEmpty();
        assertThat(change.state().leavesWaitingListOf(NOBODY)).isTrue();
        assertThat(change.state().stage()).isEqualTo(Stage.CANCELLED);
        assertThat(change.state().learn(JOINED, ENTRY, CAUSE)).isEqualTo(Change.to(change.state()));
    }

    @Test
    void a_request_is_told_and_owes_its_seating() {
        EnrolmentFile file = requested();

        assertThat(file.stage()).isEqualTo(Stage.REQUESTED);
        assertThat(file.owes()).map(Owed::kind).contains(Owed.Kind.SEATING);
        assertThat(file.dueAt()).contains(World.NINE.plus(GatheringRound.PATIENCE));
        assertThat(file.active()).contains(EnrolmentFile.active(World.COHORT, file.person()));
    }

    @Test
    void an_offer_that_is_learned_before_the_waiting_list_counts_and_the_waiting_list_no_more() {
        EnrolmentFile file = after(List.of(OFFERED));

        assertThat(file.stage()).isEqualTo(Stage.OFFERED);
        assertThat(file.learn(JOINED, ENTRY, CAUSE)).isEqualTo(Change.to(file));
    }

    @Test
    void a_confirmation_that_is_learned_before_the_seat_counts_and_the_seat_no_more() {
        for (List<ForEnrolment> story : List.<List<ForEnrolment>>of(List.of(CONFIRMED), List.of(JOINED, CONFIRMED))) {
            EnrolmentFile file = after(story);

            assertThat(file.stage()).isEqualTo(Stage.CONFIRMED);
            assertThat(file.learn(HELD, ENTRY, CAUSE)).isEqualTo(Change.to(file));
            assertThat(file.learn(OFFERED, ENTRY, CAUSE)).isEqualTo(Change.to(file));
        }
    }

    @Test
    void a_confirmation_tells_the_terms_of_the_request() {
        Change<EnrolmentFile> change = after(List.of(HELD)).learn(CONFIRMED, ENTRY, CAUSE);

        assertThat(change.events())
                .singleElement()
                .isEqualTo(new EnrolmentConfirmed(
                        ID,
                        World.COHORT,
                        TERMS.programme(),
                        "person-alma",
                        World.PAYER,
                        TERMS.price(),
                        TERMS.title(),
                        TERMS.startsOn(),
                        TERMS.endsOn(),
                        CAUSE.at(),
                        Optional.empty(),
                        Optional.empty()));
    }

    static Stream<Arguments> openStories() {
        return Stream.concat(
                Stream.of(Arguments.of(Stage.REQUESTED, List.of())),
                stories().filter(story -> ((Stage) story.get()[0]).isOpen()));
    }

    @ParameterizedTest
    @MethodSource("openStories")
    void whatever_is_open_can_be_cancelled_and_then_owes_the_release(Stage before, List<ForEnrolment> story) {
        Decision<EnrolmentFile, CancellationRefusal> decision = after(story).cancel(CAUSE);

        EnrolmentFile file = decision.stateOr(EnrolmentFileTest::unexpected);
        assertThat(decision)
                .isEqualTo(Decision.accepted(
                        file, new EnrolmentCancelled(ID, World.COHORT, "person-alma", before == Stage.CONFIRMED)));
        assertThat(file.stage()).isEqualTo(Stage.CANCELLED);
        assertThat(file.owes()).map(Owed::kind).contains(Owed.Kind.RELEASING);
        assertThat(file.active()).isEmpty();
        assertThat(file.until()).isEmpty();
    }

    @Test
    void the_story_names_each_step_with_its_deadline_who_did_it_and_the_ledgers_grounds() {
        assertThat(after(List.of(HELD)).history().getLast())
                .isEqualTo(new Step(
                        World.NINE,
                        "SeatHeld",
                        "TEST",
                        Optional.of(World.NINE.plus(World.HOLD)),
                        Optional.of("person:alma"),
                        Optional.of("correlation-1"),
                        Optional.of(new LedgerDecision(ENTRY, Grounds.IN_ORDER_OF_ARRIVAL, 20, 19, 0, 1))));
    }

    @Test
    void a_line_that_was_written_before_actors_were_kept_is_still_read() {
        String line = """
                {"at": "2021-06-16T07:00:00.000Z", "event": "EnrolmentRequested", "reason": "REQUESTED"}""";

        assertThat(Json.mapper().readValue(line, Step.class))
                .isEqualTo(new Step(
                        World.NINE,
                        "EnrolmentRequested",
                        "REQUESTED",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static EnrolmentFile ended(Stage end) {
        return switch (end) {
            case EXPIRED -> after(List.of(HELD, EXPIRED));
            case LAPSED -> after(List.of(JOINED, OFFERED, LAPSED));
            default -> requested().cancel(CAUSE).stateOr(EnrolmentFileTest::unexpected);
        };
    }

    private static EnrolmentFile after(List<ForEnrolment> story) {
        EnrolmentFile file = requested();
        for (ForEnrolment decided : story) {
            Change<EnrolmentFile> change = file.learn(decided, ENTRY, CAUSE);
            assertThat(change.events()).as("what %s tells", decided).hasSize(1);
            file = change.state();
        }
        return file;
    }

    private static EnrolmentFile requested() {
        return EnrolmentFile.request(World.requestOf("alma"), TERMS, new Ticket(1, LogHead.START, CAUSE.at()), CAUSE)
                .state();
    }

    private static EnrolmentFile unexpected(CancellationRefusal refusal) {
        throw new AssertionError("refused: " + refusal);
    }
}
