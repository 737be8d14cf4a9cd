package cursus.load.openingday;

import cursus.load.measuring.CaughtUp;
import cursus.load.measuring.ExampleEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/** Catalogue, as far as enrolment hears of it: cohorts whose registration is open. */
final class Cohorts implements AutoCloseable {

    private static final String SOURCE = "cursus.catalogue.cohorts";
    private static final String ANNOUNCED = "CohortAnnounced";
    private static final Duration OPEN = Duration.ofDays(7);

    private final String brokers;
    private final ExampleEvents events;
    private final AtomicInteger last = new AtomicInteger();

    /** A store that outlives a run knows the cohorts of the runs before. */
    private final String run =
            Long.toString(System.currentTimeMillis(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);

    Cohorts(String brokers) {
        this.brokers = brokers;
        this.events = new ExampleEvents(brokers);
    }

    /** The code of a cohort that is still to be announced. */
    String next() {
        return "DAY-%s-%d".formatted(run, last.incrementAndGet());
    }

    /** Returns when enrolment has read it. No request asks for that: a cold process is to stay cold. */
    void announce(String cohort, int seats) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        LocalDate start = LocalDate.ofInstant(now.plus(OPEN), ZoneOffset.UTC).plusDays(30);
        ObjectNode fields = ExampleEvents.example(SOURCE, ANNOUNCED);
        fields.put("cohort", cohort)
                .put("capacity", seats)
                .put("startsOn", start.toString())
                .put("endsOn", start.plusDays(60).toString())
                // Nobody's hold ends while anything is measured.
                .put("holdFor", "PT12H")
                .put("offerFor", "PT24H");
        fields.putObject("registration")
                .put("state", "SCHEDULED")
                .put("opensAt", now.minus(OPEN).toString())
                .put("closesAt", now.plus(OPEN).toString());
        events.publish(SOURCE, ANNOUNCED, cohort, fields);
        events.flush();
        CaughtUp.await(brokers, "enrolment", SOURCE + ".v1");
    }

    @Override
    public void close() {
        events.close();
    }
}
