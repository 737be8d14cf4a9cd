package cursus.enrolment.files;

import cursus.enrolment.seats.Grounds;
import java.util.Optional;

/**
 * Why the ledger decided so, and where anybody can read it again.
 *
 * @param entry the decision's number in the ledger's log; absent where only its outcome was known
 * @param rule with its version
 * @param capacity how many seats there were
 * @param taken how many of them were held, offered or confirmed
 * @param waiting how many requests waited by then
 * @param asked how many seats were asked for
 */
public record LedgerDecision(Optional<Long> entry, String rule, int capacity, int taken, int waiting, int asked) {

    static Optional<LedgerDecision> of(Optional<Grounds> grounds, Optional<Long> entry) {
        return grounds.map(
                why -> new LedgerDecision(entry, why.rule(), why.capacity(), why.taken(), why.waiting(), why.asked()));
    }
}
