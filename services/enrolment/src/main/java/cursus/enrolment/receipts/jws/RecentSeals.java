package cursus.enrolment.receipts.jws;

import cursus.enrolment.receipts.CheckingKey;
import cursus.enrolment.receipts.Opened;
import cursus.enrolment.receipts.Receipt;
import cursus.enrolment.receipts.ReceiptSeal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers what was sealed lately. A signature takes a good part of what a request costs, and in a rush every
 * page asks for its enrolment again and again. Safe for use by many threads.
 */
final class RecentSeals implements ReceiptSeal {

    private final ReceiptSeal seal;
    private final Map<Receipt, String> recent;

    /** @param atMost how many are remembered; those that were asked for longest ago are forgotten */
    RecentSeals(ReceiptSeal seal, int atMost) {
        this.seal = seal;
        this.recent = Collections.synchronizedMap(new Bounded(atMost));
    }

    /** Signs outside the lock: two who come at once make the same text twice, and nobody waits for another's. */
    @Override
    public String seal(Receipt receipt) {
        return Optional.ofNullable(recent.get(receipt)).orElseGet(() -> {
            String text = seal.seal(receipt);
            recent.put(receipt, text);
            return text;
        });
    }

    @Override
    public Opened open(String text) {
        return seal.open(text);
    }

    @Override
    public List<CheckingKey> keys() {
        return seal.keys();
    }

    private static final class Bounded extends LinkedHashMap<Receipt, String> {

        private static final long serialVersionUID = 1L;
        private static final float USUAL_LOAD = 0.75f;

        private final int atMost;

        Bounded(int atMost) {
            super(16, USUAL_LOAD, true);
            this.atMost = atMost;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Receipt, String> eldest) {
            return size() > atMost;
        }
    }
}
