package cursus.load.openingday;

import java.util.Comparator;
import java.util.List;

/** Who overtook whom. */
final class Order {

    private Order() {}

    /**
     * How many were given an earlier ticket than somebody who had their answer before they even asked. Requests that were
     * under way at the same time may come out in any order. Of a request that was sent again, the first sending and the
     * last answer count: nobody can tell when in between its ticket was given.
     */
    static long overtakenAtTheDoor(List<Asked> asked) {
        List<Asked> bySending =
                asked.stream().sorted(Comparator.comparingLong(Asked::sent)).toList();
        List<Asked> byAnswer =
                asked.stream().sorted(Comparator.comparingLong(Asked::answered)).toList();
        long inversions = 0;
        long latest = 0;
        int answered = 0;
        for (Asked one : bySending) {
            while (byAnswer.get(answered).answered() < one.sent()) {
                latest = Math.max(latest, byAnswer.get(answered).ticket());
                answered++;
            }
            if (one.ticket() < latest) {
                inversions++;
            }
        }
        return inversions;
    }

    /** How many tickets were decided after a later one, by their place in the ledger's log. */
    static long overtakenInTheLedger(List<Told> decisions) {
        long inversions = 0;
        long latest = 0;
        for (Told decision : decisions) {
            if (decision.ticket() < latest) {
                inversions++;
            }
            latest = Math.max(latest, decision.ticket());
        }
        return inversions;
    }
}
