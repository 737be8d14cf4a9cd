package cursus.enrolment.receipts.jws;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has the service end with what is wrong and what to do, instead of a stack trace. */
final class UnusableKeyAnalysis extends AbstractFailureAnalyzer<UnusableKey> {

    private static final String MAKING_ONE =
            "Make a key as docs/operations.md says under “The key of receipts”, and give it to the service as CURSUS_RECEIPT_KEY.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableKey cause) {
        return new FailureAnalysis(cause.getMessage(), MAKING_ONE, cause);
    }
}
