package cursus.messaging.inbox;

import java.time.Clock;

/** Where a service's events adapters begin: {@code subscriptions.to("cursus.enrolment.files").on(…)}. */
public final class Subscriptions {

    private final String service;
    private final Clock clock;
    private final Parking parking;
    private final Draining draining;

    Subscriptions(String service, Clock clock, Parking parking, Draining draining) {
        this.service = service;
        this.clock = clock;
        this.parking = parking;
        this.draining = draining;
    }

    /** @param source the stream's name; its topic is {@code <source>.v1} */
    public Subscription to(String source) {
        Subscription subscription = new Subscription(source, service, clock, parking, draining);
        draining.feed(source + ".v1", subscription);
        return subscription;
    }
}
