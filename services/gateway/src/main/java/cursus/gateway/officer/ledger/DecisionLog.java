package cursus.gateway.officer.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A part of a ledger's log, the latest decision first.
 *
 * @param entries how many decisions were taken
 * @param next where to read on, if anything follows
 */
public record DecisionLog(long entries, List<Decision> items, Optional<Long> next) {

    /** How many decisions have not arrived here yet, at the end or in between, where the latest are shown. */
    public long behind() {
        long first = items.isEmpty() ? 1 : items.getLast().entry();
        return Math.max(0, entries - first + 1 - items.size());
    }

    /** The first decision that is kept, where older ones are not. */
    public Optional<Long> begins() {
        return Optional.of(items)
                .filter(some -> next.isEmpty() && !some.isEmpty())
                .map(some -> some.getLast().entry())
                .filter(first -> first > 1);
    }
}
