package cursus.enrolment.receipts;

import java.util.List;

/**
 * Puts receipts into a form that anybody can keep and nobody can change unseen. Safe for use by many threads; asks no
 * store and no other service.
 */
public interface ReceiptSeal {

    /**
     * Signs a receipt under the present key.
     *
     * @return a text without white space; for the same receipt and key always the same
     */
    String seal(Receipt receipt);

    /**
     * Tells whether a text is a receipt of ours.
     *
     * @param text whatever somebody claims to be one, of any length; never thrown at for what it holds
     */
    Opened open(String text);

    /** The keys whose signatures are believed, the one that signs now first; never empty. */
    List<CheckingKey> keys();
}
