package cursus.billing.files.deadlines;

import cursus.billing.files.IssuingWhatIsDue;
import cursus.messaging.Cause;
import cursus.messaging.deadlines.DeadlineHandler;
import org.springframework.stereotype.Component;

/** Issues what a crash, or a store that was down, left decided and not issued. */
@Component
final class DueDocuments implements DeadlineHandler {

    private final IssuingWhatIsDue issuing;

    DueDocuments(IssuingWhatIsDue issuing) {
        this.issuing = issuing;
    }

    @Override
    public String collection() {
        return "billingFiles";
    }

    @Override
    public void due(String enrolment, Cause cause) {
        issuing.issue(enrolment, cause);
    }
}
