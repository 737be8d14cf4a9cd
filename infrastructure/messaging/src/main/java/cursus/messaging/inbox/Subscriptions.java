package cursus.messaging.inbox;

import java.time.Clock;

/** Where a service's events adapters begin: {@code subscriptions.to("cursus.enrolment.files").on(…)}. */
public final class Subscriptions {

    private final String service;
    private final Clock clock;

    public Subscriptions(String service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    /** @param source the stream's name; its topic is {@code <source>.v1} */
    public Subscription to(String source) {
        return new Subscription(source, service, clock);
    }
}
