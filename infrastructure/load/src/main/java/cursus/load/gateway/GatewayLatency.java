package cursus.load.gateway;

import cursus.acceptance.suite.Suite;
import cursus.load.measuring.Benchmark;
import cursus.load.measuring.Call;
import cursus.load.measuring.Figures;
import cursus.load.measuring.Latencies;
import cursus.load.measuring.Offered;
import cursus.load.measuring.Result;
import cursus.load.measuring.Rounds;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the gateway adds to a call: the same requests through it and at the service's own port, in turn. */
public final class GatewayLatency implements Benchmark {

    /** Below what the gateway grants one person, so that no answer is a refusal. */
    private static final int PER_SECOND = 40;

    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration ROUND = Duration.ofSeconds(60);
    private static final int ROUNDS = 3;
    private static final List<Double> PERCENTILES = List.of(50.0, 99.0);

    /** Long runs are worth compiling well, unlike the short ones of local mode. */
    private static final List<String> JVM = List.of(
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-Djdk.virtualThreadScheduler.parallelism=12",
            "-Xmx768m");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Override
    public Result run() {
        try (Suite suite = Suite.startIn("load-gateway", true, JVM)) {
            Map<String, Call> calls = calls(suite);
            Offered offered = new Offered(PER_SECOND);
            List<Call> inTurn = List.copyOf(calls.values());
            Offered.Turn turn =
                    (number, due) -> inTurn.get(number % inTurn.size()).make(due);
            offered.offer(WARM_UP, turn);
            inTurn.forEach(Call::taken);
            long failedCold = failures(inTurn);
            Rounds rounds = new Rounds();
            for (int round = 0; round < ROUNDS; round++) {
                offered.offer(ROUND, turn);
                rounds.add(measured(calls));
            }
            Result result = result(rounds);
            result.figures().put("failed requests of the warm-up, on a suite just started", (double) failedCold);
            result.figures().put("failed requests", (double) failures(inTurn));
            return result;
        }
    }

    private static long failures(List<Call> calls) {
        return calls.stream().mapToLong(Call::failures).sum();
    }

    private Map<String, Call> calls(Suite suite) {
        Map<String, Call> calls = new LinkedHashMap<>();
        for (String door : List.of("direct", "gateway")) {
            String catalogue = suite.address("direct".equals(door) ? "catalogue" : "portal");
            String enrolment = suite.address("direct".equals(door) ? "enrolment" : "portal");
            calls.put("public list, " + door, new Call(http, get(catalogue + "/api/catalogue/programmes")));
            HttpRequest own = HttpRequest.newBuilder(get(enrolment + "/api/enrolment/enrolments"), (_, _) -> true)
                    .header("Authorization", "Bearer " + suite.token("registrant"))
                    .build();
            calls.put("own list with token, " + door, new Call(http, own));
        }
        return calls;
    }

    private static HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    private static Figures measured(Map<String, Call> calls) {
        Figures figures = new Figures();
        calls.forEach((name, call) -> {
            Latencies taken = call.taken();
            PERCENTILES.forEach(percentile -> figures.put(figure(name, percentile), taken.milliseconds(percentile)));
        });
        return figures;
    }

    private static Result result(Rounds rounds) {
        Figures figures = rounds.median();
        Figures ratios = new Figures();
        for (String what : List.of("public list", "own list with token")) {
            for (double percentile : PERCENTILES) {
                double direct = figures.value(figure(what + ", direct", percentile));
                double through = figures.value(figure(what + ", gateway", percentile));
                figures.put("%s, added p%.0f ms".formatted(what, percentile), through - direct);
                ratios.put("%s, gateway to direct p%.0f".formatted(what, percentile), through / direct);
            }
        }
        String method = "%d requests a second, four kinds in turn; %d s warm-up, then the median of %d rounds of %d s"
                .formatted(PER_SECOND, WARM_UP.toSeconds(), ROUNDS, ROUND.toSeconds());
        return new Result(method, figures, ratios, List.of(), List.of(), rounds.spread());
    }

    private static String figure(String name, double percentile) {
        return "%s, p%.0f ms".formatted(name, percentile);
    }
}
