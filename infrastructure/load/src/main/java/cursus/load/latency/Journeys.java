package cursus.load.latency;

import cursus.acceptance.suite.Answer;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Suite;
import cursus.load.measuring.Arrivals;
import cursus.load.measuring.Figures;
import cursus.load.measuring.Latencies;
import cursus.load.measuring.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** What each person does, and when what follows from it was seen. Safe for use by many threads. */
final class Journeys {

    static final String TO_MAIL = "confirmation to mail accepted";

    /** What the subject of a confirmation says. */
    private static final String CONFIRMED = "confirmée";

    private static final List<Double> PERCENTILES = List.of(50.0, 95.0, 99.0);
    private static final long LOOK_EVERY = Duration.ofMillis(5).toNanos();

    private final Suite suite;
    private final String cohort;
    private final Arrivals invoices;
    private final Latencies requested = new Latencies();
    private final Latencies held = new Latencies();
    private final Latencies invoiced = new Latencies();
    private final Latencies mailed = new Latencies();
    private final LongAdder failed = new LongAdder();
    private final Map<String, Instant> confirmedAt = new ConcurrentHashMap<>();

    Journeys(Suite suite, String cohort, Arrivals invoices) {
        this.suite = suite;
        this.cohort = cohort;
        this.invoices = invoices;
    }

    /** So many whom nobody knows yet, each with a token. */
    List<Registrant> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> Registrant.somebodyNew(suite))
                .toList();
    }

    /** @param due when they were to come, by {@link System#nanoTime()} */
    void make(Registrant person, long due) {
        try {
            String enrolment = person.enrols(cohort);
            requested.add(System.nanoTime() - due);
            untilHeld(person, enrolment);
            held.add(System.nanoTime() - due);
            confirm(person, enrolment);
        } catch (AssertionError | IllegalStateException refused) {
            failed.increment();
        }
    }

    private void confirm(Registrant person, String enrolment) {
        confirmedAt.put(person.email(), Instant.now());
        long confirming = System.nanoTime();
        person.confirms(enrolment).expect(200);
        invoiced.add(Pauses.untilPresent(() -> invoices.of(enrolment)) - confirming);
    }

    private static void untilHeld(Registrant person, String enrolment) {
        Answer file = person.file(enrolment).expect(200);
        while (!file.at("/state").equals("HELD")) {
            LockSupport.parkNanos(LOOK_EVERY);
            file = person.file(enrolment).expect(200);
        }
    }

    /** Waits for the last mail first. */
    Figures figures() {
        confirmedAt.forEach(this::waitForMail);
        Figures figures = new Figures();
        tell("request answered", requested, figures);
        tell("request to seat seen in the file", held, figures);
        tell("confirmation to invoice on its topic", invoiced, figures);
        tell(TO_MAIL, mailed, figures);
        figures.put("failed journeys", failed.doubleValue());
        return figures;
    }

    private void waitForMail(String address, Instant confirmed) {
        Instant accepted =
                Pauses.untilPresent(() -> suite.mailbox().orElseThrow().accepted(address, CONFIRMED));
        mailed.add(Duration.between(confirmed, accepted).toNanos());
    }

    private static void tell(String name, Latencies latencies, Figures figures) {
        PERCENTILES.forEach(percentile ->
                figures.put("%s, p%.0f ms".formatted(name, percentile), latencies.milliseconds(percentile)));
    }
}
