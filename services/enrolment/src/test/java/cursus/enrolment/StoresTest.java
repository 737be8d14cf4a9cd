package cursus.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cursus.enrolment.cohorts.Cohort;
import cursus.enrolment.cohorts.Cohorts;
import cursus.enrolment.files.EnrolmentFiles;
import cursus.enrolment.files.EnrolmentFilesContract;
import cursus.enrolment.people.KeepingCard;
import cursus.enrolment.people.People;
import cursus.enrolment.people.PersonCard;
import cursus.enrolment.seats.Allotment;
import cursus.enrolment.seats.Grounds;
import cursus.enrolment.seats.LogEntries;
import cursus.enrolment.seats.LogEntry;
import cursus.enrolment.seats.Party;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.enrolment.seats.SeatRefusal;
import cursus.enrolment.seats.SeatRequest;
import cursus.enrolment.seats.Tickets;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.testing.Events;
import cursus.testing.TestTokens;
import cursus.testing.WithKafkaAndMongo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The ports as the document store keeps them. */
@SpringBootTest
@WithKafkaAndMongo
@Import(TestTokens.Decoder.class)
class StoresTest {

    private static final int THREADS = 64;
    private static final Instant NOON = Instant.parse("2099-06-16T10:00:00.125Z");

    private final String cohort = "C-" + UUID.randomUUID();
    private final Cause cause = new Cause("service:test", "TEST", "correlation-" + cohort, NOON);

    @Autowired
    private Tickets tickets;

    @Autowired
    private SeatLedgers ledgers;

    @Autowired
    private LogEntries logEntries;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private People people;

    @Autowired
    private EnrolmentFiles files;

    @Nested
    class Files extends EnrolmentFilesContract {

        @Override
        protected EnrolmentFiles files() {
            return files;
        }
    }

    @Test
    void cohorts_whose_registration_is_open_are_found_from_its_first_instant_to_before_its_last() {
        Instant opens = NOON.plusSeconds(60);
        Instant closes = NOON.plusSeconds(120);
        announce(cohort, Optional.of(opens), Optional.of(closes));
        announce(cohort + "-endless", Optional.of(opens), Optional.empty());
        announce(cohort + "-unknown", Optional.empty(), Optional.empty());

        assertThat(open(opens.minusMillis(1))).isEmpty();
        assertThat(open(opens)).containsExactlyInAnyOrder(cohort, cohort + "-endless");
        assertThat(open(closes.minusMillis(1))).containsExactlyInAnyOrder(cohort, cohort + "-endless");
        assertThat(open(closes)).containsExactly(cohort + "-endless");
        assertThat(cohorts.openAt(opens, 1)).hasSize(1);
    }

    private void announce(String code, Optional<Instant> opensAt, Optional<Instant> closesAt) {
        Cohort announced = new Cohort(
                code,
                "P-1",
                Map.of("fr", "Piloter"),
                LocalDate.of(2099, 9, 1),
                LocalDate.of(2099, 9, 2),
                10,
                Money.parse("EUR 100.00"),
                opensAt,
                closesAt,
                Duration.ofMinutes(15),
                Duration.ofDays(1),
                Optional.empty(),
                Optional.empty());
        cohorts.decide(code, cause, _ -> Decision.accepted(announced));
    }

    private List<String> open(Instant at) {
        return cohorts.openAt(at, 100).stream()
                .map(Cohort::cohort)
                .filter(code -> code.startsWith(cohort))
                .toList();
    }

    @Test
    void many_who_come_at_once_get_tickets_from_one_on_without_a_hole_and_each_their_own()
            throws InterruptedException, ExecutionException {
        List<Long> taken = new ArrayList<>();
        for (List<Long> ofOne : allAtOnce(() -> List.of(tickets.next(cohort, 1), tickets.next(cohort, 1)))) {
            assertThat(ofOne).isSorted();
            taken.addAll(ofOne);
        }
        Collections.sort(taken);

        assertThat(taken)
                .isEqualTo(LongStream.rangeClosed(1, 2L * THREADS).boxed().toList());
        assertThat(tickets.next(cohort + "-B", 1))
                .as("every cohort counts for itself")
                .isEqualTo(1);
    }

    @Test
    void a_ledger_is_found_as_it_was_stored() {
        SeatLedger stored =
                openLedger(2).goOnWithout(1).then(ledger -> ledger.withdraw(5)).state();
        stored = stored.admit(new SeatRequest("held", 2, Party.ALONE, "correlation"), NOON)
                .stateOr(StoresTest::unexpected);
        stored = stored.confirm("held", NOON).stateOr(StoresTest::unexpected);
        stored = stored.admit(new SeatRequest("waits", 3, Party.ALONE, "correlation"), NOON)
                .stateOr(StoresTest::unexpected);
        SeatLedger written = stored;
        ledgers.<SeatRefusal>decide(cohort, cause, _ -> Decision.accepted(written));

        assertThat(ledgers.find(cohort)).contains(written);
        assertThat(ledgers.find(cohort + "-B")).isEmpty();
    }

    @Test
    void many_who_try_for_the_same_ticket_have_it_decided_once() throws InterruptedException, ExecutionException {
        ledgers.<SeatRefusal>decide(cohort, cause, _ -> Decision.of(SeatLedger.open(cohort, allotment(5))));

        List<Decision<SeatLedger, SeatRefusal>> decisions = allAtOnce(() -> ledgers.decide(
                cohort,
                cause,
                ledger -> ledger.orElseThrow()
                        .admit(new SeatRequest("e-" + cohort, 1, Party.ALONE, "correlation"), NOON)));

        assertThat(decisions).filteredOn(Decision.Accepted.class::isInstance).hasSize(1);
        assertThat(ledgers.find(cohort).orElseThrow().seats()).hasSize(1);
        await().untilAsserted(() -> assertThat(Events.names("cursus.enrolment.seats.v1", cohort))
                .containsExactly("CapacityAccepted", "SeatHeld"));
    }

    @Test
    void a_log_is_read_backwards_from_an_entry_and_no_other_cohorts_with_it() {
        for (long entry : new long[] {2, 10, 1, 9}) {
            logEntries.<SeatRefusal>decide(
                    cohort + "/" + entry, cause, _ -> Decision.accepted(logEntry(cohort, entry)));
        }
        logEntries.<SeatRefusal>decide(cohort + "-B/3", cause, _ -> Decision.accepted(logEntry(cohort + "-B", 3)));

        assertThat(logEntries.before(cohort, Long.MAX_VALUE, 3))
                .extracting(LogEntry::entry)
                .containsExactly(10L, 9L, 2L);
        assertThat(logEntries.before(cohort, 9, 3)).containsExactly(logEntry(cohort, 2), logEntry(cohort, 1));
    }

    @Test
    void the_cards_of_many_people_are_found_at_once_and_those_without_one_left_out() {
        PersonCard alma = cardOf("Alma");
        PersonCard bruno = cardOf("Bruno");
        cardOf("Chloé");

        assertThat(people.findEach(List.of(alma.person(), bruno.person(), "nobody-" + cohort)))
                .containsExactlyInAnyOrder(alma, bruno);
        assertThat(people.findEach(List.of())).isEmpty();
    }

    @Test
    void a_card_is_told_when_it_changes_and_only_then() {
        PersonCard card = cardOf("Alma");
        KeepingCard keeping = new KeepingCard(people);
        keeping.keepEach(List.of(new KeepingCard.Stated(card, cause)));
        PersonCard married = new PersonCard(card.person(), card.givenName(), "Renommée", card.email(), card.language());
        keeping.keepEach(List.of(new KeepingCard.Stated(married, cause)));

        assertThat(people.find(card.person())).contains(married);
        await().untilAsserted(() -> assertThat(Events.names("cursus.enrolment.people.state.v1", card.person()))
                .containsExactly("PersonCard", "PersonCard"));
    }

    private PersonCard cardOf(String name) {
        PersonCard card = new PersonCard(name + "-" + cohort, name, "Exemple", "someone@example.org", "fr");
        new KeepingCard(people).keepEach(List.of(new KeepingCard.Stated(card, cause)));
        return card;
    }

    private static LogEntry logEntry(String cohort, long entry) {
        LogEntry.Facts facts = new LogEntry.Facts(
                Optional.of("e-" + entry),
                Optional.of(entry),
                Optional.of(NOON),
                Optional.of(1),
                Optional.of(new Grounds(Grounds.IN_ORDER_OF_ARRIVAL, 5, 4, 0, 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new LogEntry(cohort, entry, NOON, "SeatHeld", facts, "service:test", "TEST", "correlation");
    }

    private SeatLedger openLedger(int capacity) {
        return SeatLedger.open(cohort, allotment(capacity)).state();
    }

    private static Allotment allotment(int capacity) {
        return new Allotment(capacity, Duration.ofMinutes(15), Duration.ofHours(24));
    }

    private static <T> List<T> allAtOnce(Callable<T> one) throws InterruptedException, ExecutionException {
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<T> answer : threads.invokeAll(Collections.nCopies(THREADS, one))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static SeatLedger unexpected(SeatRefusal refusal) {
        throw new AssertionError("refused: " + refusal);
    }
}
