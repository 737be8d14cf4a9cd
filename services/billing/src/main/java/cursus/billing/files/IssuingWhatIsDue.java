package cursus.billing.files;

import cursus.billing.invoices.IssuingInvoice;
import cursus.messaging.Cause;
import cursus.messaging.Decision;
import java.util.Optional;

/**
 * Issues what a billing file decided. Safe to repeat after a crash anywhere in it, and safe for two at a time: the
 * document's id finds the one that was issued.
 */
public final class IssuingWhatIsDue {

    private final BillingFiles files;
    private final IssuingInvoice issuing;

    public IssuingWhatIsDue(BillingFiles files, IssuingInvoice issuing) {
        this.files = files;
        this.issuing = issuing;
    }

    public void issue(String enrolment, Cause cause) {
        Optional<DueDocument> due = files.find(enrolment).flatMap(BillingFile::firstDue);
        while (due.isPresent()) {
            due = issue(enrolment, due.get(), cause);
        }
    }

    /** What is due next. */
    private Optional<DueDocument> issue(String enrolment, DueDocument due, Cause cause) {
        Cause mine = cause.because("DOCUMENT_DUE").within(due.correlationId());
        issuing.issue(due.order(), mine);
        return files.decide(enrolment, mine, file -> markIssued(file, enrolment, due.document(), mine))
                .stateOr(refused -> refused)
                .firstDue();
    }

    private static Decision<BillingFile, BillingFile> markIssued(
            Optional<BillingFile> file, String enrolment, String document, Cause cause) {
        return Decision.accepted(
                file.orElseThrow(() -> new IllegalStateException("the file of " + enrolment + " is gone"))
                        .issued(document, cause));
    }
}
