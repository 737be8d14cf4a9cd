package cursus.load.latency;

import cursus.acceptance.suite.Officer;
import cursus.acceptance.suite.Registrant;
import cursus.acceptance.suite.Suite;
import cursus.acceptance.suite.Terms;
import cursus.load.measuring.Arrivals;
import cursus.load.measuring.Bar;
import cursus.load.measuring.Benchmark;
import cursus.load.measuring.Figures;
import cursus.load.measuring.Offered;
import cursus.load.measuring.Result;
import cursus.load.measuring.Rounds;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * The main job at a fixed rate on the whole suite: people ask for seats and confirm them, and what follows is watched from
 * outside: the seat in the file, the invoice on billing’s topic, the mail in the mailbox.
 */
public final class SuiteLatency implements Benchmark {

    /** With the same heap as local mode, but compiled as well as a service in production. */
    private static final List<String> JVM = List.of(
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-Djdk.virtualThreadScheduler.parallelism=12",
            "-Xmx768m");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String INVOICES = "cursus.billing.invoices.v1";
    private static final int PER_SECOND = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration ROUND = Duration.ofSeconds(50);
    private static final int ROUNDS = 3;
    private static final int SEATS = PER_SECOND * (int) Math.max(WARM_UP.toSeconds(), ROUND.toSeconds());

    @Override
    public Result run() {
        try (Suite suite = Suite.startIn("load-latency", true, JVM)) {
            Figures once = new Figures();
            once.put("ready after the start, s", suite.startTime().toMillis() / 1e3);
            once.put("peak memory when ready, MiB", (double) suite.peakMebibytes());
            Officer officer = new Officer(suite);
            journeys(suite, officer, WARM_UP);
            Rounds rounds = new Rounds();
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(journeys(suite, officer, ROUND));
            }
            once.put("peak memory after the load, MiB", (double) suite.peakMebibytes());
            return result(once, rounds);
        }
    }

    private static Figures journeys(Suite suite, Officer officer, Duration howLong) {
        String cohort = officer.opens(Terms.seats(SEATS)).cohort();
        try (Arrivals invoices = new Arrivals(suite.address("kafka"), INVOICES, SuiteLatency::invoiced)) {
            Journeys journeys = new Journeys(suite, cohort, invoices);
            // Whoever signs in is not part of what is measured.
            List<Registrant> people = journeys.people((int) (PER_SECOND * howLong.toSeconds()));
            new Offered(PER_SECOND).offer(howLong, (number, due) -> journeys.make(people.get(number), due));
            return journeys.figures();
        }
    }

    /** An invoice has a key of its own, and names the enrolment. */
    private static String invoiced(ConsumerRecord<String, byte[]> invoice) {
        return JSON.readTree(invoice.value()).path("enrolment").asString("");
    }

    private static Result result(Figures once, Rounds rounds) {
        Figures figures = rounds.median();
        once.all().forEach(figures::put);
        String method =
                "%d people a second ask for a seat and confirm it; %d s warm-up, then the median of %d rounds of %d s"
                        .formatted(PER_SECOND, WARM_UP.toSeconds(), ROUNDS, ROUND.toSeconds());
        List<Bar> bars = List.of(
                Bar.atMost(1_000, "confirmation to mail, p95 ms", figures.value(Journeys.TO_MAIL + ", p95 ms")),
                Bar.atMost(30, "ready after the start, s", figures.value("ready after the start, s")),
                Bar.atMost(1_536, "peak memory after the load, MiB", figures.value("peak memory after the load, MiB")));
        return new Result(method, figures, new Figures(), bars, List.of(), rounds.spread());
    }
}
