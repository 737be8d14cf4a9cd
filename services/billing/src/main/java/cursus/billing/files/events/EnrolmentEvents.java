package cursus.billing.files.events;

import cursus.billing.files.FollowingEnrolment;
import cursus.billing.files.IssuingWhatIsDue;
import cursus.billing.invoices.Sale;
import cursus.messaging.Received;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Applies what enrolment tells, and issues at once what thereby became due. */
@Component
class EnrolmentEvents {

    private static final Logger log = LoggerFactory.getLogger(EnrolmentEvents.class);

    private final FollowingEnrolment following;
    private final IssuingWhatIsDue issuing;

    EnrolmentEvents(FollowingEnrolment following, IssuingWhatIsDue issuing) {
        this.following = following;
        this.issuing = issuing;
    }

    void confirmed(Received<Sale> received) {
        following.confirmed(received);
        issueAtOnce(received);
    }

    void cancelled(Received<CancelledFields> received) {
        following.cancelled(received);
    }

    void seen(Received<Map<String, Object>> received) {
        following.seen(received);
    }

    /**
     * The event is applied and the document remembered, so a failure here is left to the deadline, not to a redelivery.
     */
    private void issueAtOnce(Received<?> received) {
        String enrolment = received.envelope().subject();
        try {
            issuing.issue(enrolment, received.cause());
        } catch (RuntimeException later) {
            log.warn("What enrolment {} owes is decided and will be issued later", enrolment, later);
        }
    }
}
