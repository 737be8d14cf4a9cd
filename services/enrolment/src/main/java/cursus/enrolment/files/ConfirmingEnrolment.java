package cursus.enrolment.files;

import cursus.enrolment.files.LearningSeats.Learned;
import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.enrolment.seats.SeatRefusal;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * Turns holds and offers into seats. The ledger's write is the commit point; the file learns of it. While one writes a
 * cohort's ledger, others come; whoever has the next turn confirms for all of them, by one write. Safe for use by many
 * threads.
 */
public final class ConfirmingEnrolment {

    private static final int AT_ONCE = 200;

    /** Somebody else may have the turn for long, and have given the answer long before. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    private final SeatLedgers ledgers;
    private final LearningSeats learning;
    private final LedgerTurns turns;
    private final Map<String, Queue<InLine>> lines = new ConcurrentHashMap<>();

    public ConfirmingEnrolment(SeatLedgers ledgers, LearningSeats learning, LedgerTurns turns) {
        this.ledgers = ledgers;
        this.learning = learning;
        this.turns = turns;
    }

    private record InLine(String enrolment, Cause cause, CompletableFuture<Decision<SeatLedger, SeatRefusal>> answer) {

        /** Once it is there, whoever gave it. */
        Decision<SeatLedger, SeatRefusal> given() {
            if (answer.state() == Future.State.SUCCESS) {
                return answer.resultNow();
            }
            switch (answer.exceptionNow()) {
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }

    /** Confirming what is confirmed already is accepted and changes nothing. */
    public Decision<SeatLedger, SeatRefusal> confirm(EnrolmentFile file, Cause cause) {
        InLine own = new InLine(file.enrolment(), cause.within(file.correlationId()), new CompletableFuture<>());
        Queue<InLine> line = lines.computeIfAbsent(file.cohort(), _ -> new ConcurrentLinkedQueue<>());
        line.add(own);
        while (!own.answer().isDone()) {
            turns.tryToTake(file.cohort(), LOOK_EVERY, () -> answerSomeOf(line, file.cohort()));
        }
        return own.given();
    }

    private void answerSomeOf(Queue<InLine> line, String cohort) {
        List<InLine> some = new ArrayList<>();
        for (InLine one = line.poll(); one != null; one = some.size() < AT_ONCE ? line.poll() : null) {
            some.add(one);
        }
        if (!some.isEmpty()) {
            answer(some, cohort);
        }
    }

    private void answer(List<InLine> some, String cohort) {
        try {
            Confirmed confirmed = confirmEach(some, cohort);
            // Who is refused need not wait until others' files have learned.
            complete(some, confirmed.decisions(), decision -> decision instanceof Decision.Rejected);
            if (!confirmed.learned().isEmpty()) {
                learning.learnEach(confirmed.learned(), some.getFirst().cause());
            }
            complete(some, confirmed.decisions(), decision -> decision instanceof Decision.Accepted);
        } catch (RuntimeException | Error fault) {
            some.forEach(one -> one.answer().completeExceptionally(fault));
        }
    }

    private static void complete(
            List<InLine> some,
            List<Decision<SeatLedger, SeatRefusal>> decisions,
            Predicate<Decision<SeatLedger, SeatRefusal>> which) {
        for (int i = 0; i < some.size(); i++) {
            if (which.test(decisions.get(i))) {
                some.get(i).answer().complete(decisions.get(i));
            }
        }
    }

    /** @param decisions in the order of those who asked */
    private record Confirmed(List<Decision<SeatLedger, SeatRefusal>> decisions, List<Learned> learned) {}

    private Confirmed confirmEach(List<InLine> some, String cohort) {
        Map<String, Cause> causes = new HashMap<>();
        List<Decision<SeatLedger, SeatRefusal>> decisions = new ArrayList<>();
        Decision<SeatLedger, SeatRefusal> written = ledgers.decide(
                cohort, some.getFirst().cause(), event -> causeOf((ForEnrolment) event, causes), ledger -> {
                    decisions.clear();
                    return Decision.of(confirmed(ledger.orElseThrow(), some, decisions, causes));
                });
        return new Confirmed(
                decisions,
                written instanceof Decision.Accepted<SeatLedger, SeatRefusal>(Change<SeatLedger> change)
                        ? Learned.allOf(change, decided -> causeOf(decided, causes))
                        : List.of());
    }

    private static Cause causeOf(ForEnrolment decided, Map<String, Cause> causes) {
        return Optional.ofNullable(causes.get(decided.enrolment())).orElseThrow();
    }

    /**
     * @param decisions takes what becomes of each
     * @param causes takes by enrolment whose act a confirmation was; it happens when the ledger decides, though whether it
     *     came in time is judged by when it came
     */
    private static Change<SeatLedger> confirmed(
            SeatLedger ledger,
            List<InLine> some,
            List<Decision<SeatLedger, SeatRefusal>> decisions,
            Map<String, Cause> causes) {
        Change<SeatLedger> change = Change.to(ledger);
        for (InLine one : some) {
            Decision<SeatLedger, SeatRefusal> decision =
                    change.state().confirm(one.enrolment(), one.cause().at());
            decisions.add(decision);
            if (decision instanceof Decision.Accepted<SeatLedger, SeatRefusal>(Change<SeatLedger> next)
                    && !next.events().isEmpty()) {
                causes.put(one.enrolment(), one.cause().when(next.state().log().at()));
                change = change.then(_ -> next);
            }
        }
        return change;
    }
}
