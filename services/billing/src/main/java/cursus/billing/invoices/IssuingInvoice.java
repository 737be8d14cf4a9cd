package cursus.billing.invoices;

import cursus.messaging.Cause;
import cursus.messaging.Decision;
import cursus.messaging.DuplicateAggregateKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Issues an invoice once. There is no counter: the write that issues takes the head's successor, and whoever loses that
 * number to somebody else looks at the new head and tries again, so a number belongs to a document or to nobody.
 */
public final class IssuingInvoice {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Each attempt lost is an invoice that somebody else issued. */
    private static final int ATTEMPTS = 500;

    private final Invoices invoices;
    private final Terms terms;

    /** Keeps the threads of one instance from taking numbers from one another; between instances the index decides. */
    private final ReentrantLock turn = new ReentrantLock();

    public IssuingInvoice(Invoices invoices, Terms terms) {
        this.invoices = invoices;
        this.terms = terms;
    }

    /**
     * The invoice under this order's id: the one issued before, or a new one.
     *
     * @throws NumbersContended where others were faster too many times in a row
     */
    public Invoice issue(InvoiceOrder order, Cause cause) {
        turn.lock();
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Optional<Invoice> issued = attempt(order, cause);
                if (issued.isPresent()) {
                    return issued.get();
                }
            }
            throw new NumbersContended(order.invoice(), ATTEMPTS);
        } finally {
            turn.unlock();
        }
    }

    /** Empty where the number went to somebody else. */
    private Optional<Invoice> attempt(InvoiceOrder order, Cause cause) {
        ChainHead head = invoices.last().map(ChainHead::of).orElse(ChainHead.NONE);
        LocalDate today = LocalDate.ofInstant(cause.at(), PARIS);
        try {
            Decision<Invoice, Invoice> decision =
                    invoices.decide(order.invoice(), cause, current -> issueOnce(current, head, order, today));
            return Optional.of(decision.stateOr(before -> before));
        } catch (DuplicateAggregateKey taken) {
            return Optional.empty();
        }
    }

    /** Refused with the document that has the id already. */
    private Decision<Invoice, Invoice> issueOnce(
            Optional<Invoice> current, ChainHead head, InvoiceOrder order, LocalDate today) {
        if (current.isPresent()) {
            return Decision.rejected(current.get());
        }
        Invoice invoice = Invoice.following(head, order, terms, today);
        return Decision.accepted(invoice, InvoiceIssued.of(invoice));
    }
}
