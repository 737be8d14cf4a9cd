package cursus.messaging.inbox;

import cursus.messaging.OutOfOrder;
import cursus.messaging.inbox.ParkedRecord.Why;
import org.springframework.core.NestedExceptionUtils;

/** What kept a record from being taken, in words that quote nothing of it. */
final class Faults {

    private Faults() {}

    static Why why(Throwable fault) {
        return switch (NestedExceptionUtils.getMostSpecificCause(fault)) {
            case OutOfOrder disorder -> disorder.isFork() ? Why.FORK : Why.GAP;
            case Undecodable _ -> Why.UNDECODABLE;
            default -> fault instanceof Undecodable ? Why.UNDECODABLE : Why.FAILED;
        };
    }

    /** Our own faults speak in ids; what others say may quote a value, and values may hold personal data. */
    static String words(Throwable fault) {
        Throwable cause = fault instanceof Undecodable ? fault : NestedExceptionUtils.getMostSpecificCause(fault);
        boolean ours = cause instanceof Undecodable || cause instanceof OutOfOrder;
        return ours ? String.valueOf(cause.getMessage()) : cause.getClass().getName();
    }
}
