package cursus.enrolment.files;

import cursus.messaging.Cause;

/**
 * Where requests come in. Those that come at the same time are stored together, in the order in which they came. Safe for
 * use by many threads.
 */
public interface Intake {

    /**
     * Returns once the request is stored with its ticket, or refused.
     *
     * @throws RuntimeException where the store is away; whether the request was stored is then told by asking again
     */
    RequestAnswer request(EnrolmentRequest request, Cause cause);
}
