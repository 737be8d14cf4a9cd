package cursus.enrolment.files;

import cursus.enrolment.files.LearningSeats.Learned;
import cursus.enrolment.seats.LedgerEvent.ForEnrolment;
import cursus.enrolment.seats.SeatLedger;
import cursus.enrolment.seats.SeatLedgers;
import cursus.enrolment.seats.SeatRefusal;
import cursus.messaging.Cause;
import cursus.messaging.Change;
import cursus.messaging.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;

/**
 * Turns holds and offers into seats. The ledger's write is the commit point; the file learns of it. While one writes a
 * cohort's ledger, others come; whoever has the next turn confirms for all of them, by one write. Safe for use by many
 * threads.
 */
public final class ConfirmingEnrolment {

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

        /** Known to be there by then, whoever gave it. */
        Decision<SeatLedger, SeatRefusal> given() {
            if (answer.state() == Future.State.SUCCESS) {
                return answer.resultNow();
            }
            throw (RuntimeException) answer.exceptionNow();
        }
    }

    /** Confirming what is confirmed already is accepted and changes nothing. */
    public Decision<SeatLedger, SeatRefusal> confirm(EnrolmentFile file, Cause cause) {
        InLine own = new InLine(file.enrolment(), cause.within(file.correlationId()), new CompletableFuture<>());
        Queue<InLine> line = lines.computeIfAbsent(file.cohort(), _ -> new ConcurrentLinkedQueue<>());
        line.add(own);
        return turns.take(file.cohort(), () -> {
            answerThoseIn(line, file.cohort());
            return own.given();
        });
    }

    private void answerThoseIn(Queue<InLine> line, String cohort) {
        List<InLine> some = new ArrayList<>();
        for (InLine one = line.poll(); one != null; one = line.poll()) {
            some.add(one);
        }
        if (some.isEmpty()) {
            return;
        }
        try {
            List<Decision<SeatLedger, SeatRefusal>> decisions = confirmEach(some, cohort);
            for (int i = 0; i < some.size(); i++) {
                some.get(i).answer().complete(decisions.get(i));
            }
        } catch (RuntimeException ofTheLedger) {
            some.forEach(one -> one.answer().completeExceptionally(ofTheLedger));
        }
    }

    private List<Decision<SeatLedger, SeatRefusal>> confirmEach(List<InLine> some, String cohort) {
        Map<String, Cause> causes = new HashMap<>();
        some.forEach(one -> causes.putIfAbsent(one.enrolment(), one.cause()));
        List<Decision<SeatLedger, SeatRefusal>> decisions = new ArrayList<>();
        Cause cause = some.getFirst().cause();
        Decision<SeatLedger, SeatRefusal> written = ledgers.decide(
                cohort, cause, event -> causes.getOrDefault(((ForEnrolment) event).enrolment(), cause), ledger -> {
                    decisions.clear();
                    return Decision.of(confirmed(ledger.orElseThrow(), some, decisions));
                });
        if (written instanceof Decision.Accepted<SeatLedger, SeatRefusal>(Change<SeatLedger> change)
                && !change.events().isEmpty()) {
            learning.learnEach(
                    Learned.allOf(change, decided -> causes.getOrDefault(decided.enrolment(), cause)), cause);
        }
        return decisions;
    }

    /** @param decisions takes what becomes of each */
    private static Change<SeatLedger> confirmed(
            SeatLedger ledger, List<InLine> some, List<Decision<SeatLedger, SeatRefusal>> decisions) {
        Change<SeatLedger> change = Change.to(ledger);
        for (InLine one : some) {
            Decision<SeatLedger, SeatRefusal> decision =
                    change.state().confirm(one.enrolment(), one.cause().at());
            decisions.add(decision);
            if (decision instanceof Decision.Accepted<SeatLedger, SeatRefusal>(Change<SeatLedger> next)) {
                change = change.then(_ -> next);
            }
        }
        return change;
    }
}
