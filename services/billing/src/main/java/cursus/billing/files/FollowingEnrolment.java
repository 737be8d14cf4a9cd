package cursus.billing.files;

import cursus.billing.invoices.Sale;
import cursus.messaging.Arrival;
import cursus.messaging.Change;
import cursus.messaging.Coverage;
import cursus.messaging.Received;
import java.util.function.UnaryOperator;

/** Keeps the billing file of an enrolment in step with what happens to the enrolment. */
public final class FollowingEnrolment {

    private final BillingFiles files;

    public FollowingEnrolment(BillingFiles files) {
        this.files = files;
    }

    public Arrival confirmed(Received<Sale> received) {
        return apply(received, file -> file.confirmed(received.event(), received.cause()));
    }

    public Arrival cancelled(Received<?> received) {
        return apply(received, file -> file.cancelled(received.cause()));
    }

    /** An event that changes nothing here; it is marked all the same, so that a missing one would show. */
    public Arrival seen(Received<?> received) {
        return apply(received, file -> file);
    }

    private Arrival apply(Received<?> received, UnaryOperator<BillingFile> change) {
        String enrolment = received.envelope().subject();
        return files.receive(
                enrolment,
                received,
                Coverage.EVERY_EVENT,
                file -> Change.to(change.apply(file.orElseGet(() -> BillingFile.opened(enrolment)))));
    }
}
