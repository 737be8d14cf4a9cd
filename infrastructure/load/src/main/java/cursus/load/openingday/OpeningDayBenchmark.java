package cursus.load.openingday;

import cursus.acceptance.suite.Repository;
import cursus.embedded.DeclaredTopics;
import cursus.load.measuring.Bar;
import cursus.load.measuring.Benchmark;
import cursus.load.measuring.Figures;
import cursus.load.measuring.Parts;
import cursus.load.measuring.Result;
import cursus.load.measuring.Rounds;
import cursus.load.measuring.Spread;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Enrolment alone on the day on which registration opens: many people ask at once for one of few seats. How fast they are
 * answered and decided, whether anybody was overtaken or a seat sold twice, and what the driver's own writes can do.
 */
public final class OpeningDayBenchmark implements Benchmark {

    private static final double TO_RAW = 0.5;

    /** Four times what was answered before requests were decided in batches. */
    private static final double ANSWERED = 1_040;

    /** Five times what was completed before. */
    private static final double COMPLETED = 100;

    private static final String DECIDED_TO_RAW = "decided in the warm rush, to raw guarded writes";
    private static final String ANSWERED_TO_RAW = "answered in the warm rush, to raw guarded writes";

    @Override
    public Result run() throws IOException {
        Scale scale = Scale.ofSettings();
        Path folder = Repository.here().output("load-opening-day");
        try (Parts parts = Parts.start(folder);
                Identity identity = Identity.start();
                Cohorts cohorts = new Cohorts(parts.kafka());
                HttpClient http = http()) {
            DeclaredTopics.fromClasspath().createMissing(parts.kafka());
            return measured(new Stage(parts, identity, cohorts, new Promises(), http, folder), scale);
        }
    }

    /** Without the offer of HTTP/2 that every first request would carry. */
    private static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    private static Result measured(Stage stage, Scale scale) {
        System.out.println("Warm-up: " + OneInstance.round(stage, scale));
        Rounds rounds = new Rounds();
        for (int round = 0; round < scale.rounds(); round++) {
            rounds.add(OneInstance.round(stage, scale));
        }
        Figures figures = rounds.median();
        Figures ratios = ratios(figures);
        Growing.measure(stage, scale, figures, ratios);
        Rounds together = TwoInstances.measure(stage, scale, figures);
        ratios.put("answered by two instances, to one’s", ratio(TwoInstances.BOTH, OneInstance.WARM, figures));
        ratios.put(
                "answered while one of two is killed, to two’s",
                ratio(TwoInstances.KILLED, TwoInstances.BOTH, figures));
        stage.promises().tell(figures);
        requireKept(stage.promises(), figures);
        return new Result(
                method(scale), figures, ratios, bars(stage, figures, ratios), List.of(), spread(rounds, together));
    }

    /** Figures of a service that breaks its promises are for whoever looks for the reason, and are no result. */
    private static void requireKept(Promises promises, Figures figures) {
        if (!promises.areKept()) {
            System.out.println("Figures of a run that failed: " + figures);
            throw new IllegalStateException("Promises were broken: " + promises.bars());
        }
    }

    private static Figures ratios(Figures figures) {
        double inserts = figures.value(RawWrites.INSERTS);
        double guarded = figures.value(RawWrites.GUARDED);
        Figures ratios = new Figures();
        for (String day : List.of(OneInstance.WARM, OneInstance.COLD)) {
            double answered = figures.value(Day.answered(day));
            ratios.put("answered in the %s, to raw inserts".formatted(day), answered / inserts);
            ratios.put("answered in the %s, to raw guarded writes".formatted(day), answered / guarded);
            ratios.put(
                    "decided in the %s, to raw guarded writes".formatted(day),
                    figures.value(Day.decided(day)) / guarded);
        }
        return ratios;
    }

    private static List<Bar> bars(Stage stage, Figures figures, Figures ratios) {
        List<Bar> bars = new ArrayList<>(List.of(
                Bar.atLeast(TO_RAW, DECIDED_TO_RAW, ratios.value(DECIDED_TO_RAW)),
                Bar.atLeast(TO_RAW, ANSWERED_TO_RAW, ratios.value(ANSWERED_TO_RAW)),
                Bar.atLeast(ANSWERED, Day.answered(OneInstance.WARM), figures.value(Day.answered(OneInstance.WARM))),
                Bar.atLeast(COMPLETED, Completing.PER_SECOND, figures.value(Completing.PER_SECOND))));
        bars.addAll(stage.promises().bars());
        return bars;
    }

    private static double ratio(String day, String toDay, Figures figures) {
        return figures.value(Day.answered(day)) / figures.value(Day.answered(toDay));
    }

    private static Spread spread(Rounds... all) {
        return Stream.of(all)
                .map(Rounds::spread)
                .max(Comparator.comparingDouble(Spread::share))
                .orElseThrow();
    }

    private static String method(Scale scale) {
        return ("%d people at once for %d seats, each with a token of their own, by a closed loop of %d clients; a latency"
                        + " counts from when a request was sent; cold: the first requests of a fresh process, warm: after"
                        + " %d more; one trace in ten is recorded; one round to warm up client, store and broker, then the median of %d"
                        + " rounds, of one instance each in a fresh process, of two in the same pair; growth and the"
                        + " kill once")
                .formatted(scale.people(), Day.SEATS, Rush.CLIENTS, scale.warmUp(), scale.rounds());
    }
}
