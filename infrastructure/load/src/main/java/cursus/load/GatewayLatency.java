package cursus.load;

import cursus.acceptance.suite.Suite;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the gateway adds to a call: the same requests through it and at the service's own port, in turn. */
final class GatewayLatency implements Benchmark {

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
            "-Xmx768m");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Override
    public Result run() {
        try (Suite suite = Suite.startIn("load-gateway", true, JVM)) {
            Map<String, Call> calls = calls(suite);
            Offered offered = new Offered(PER_SECOND);
            List<Call> inTurn = List.copyOf(calls.values());
            offered.offer(inTurn, WARM_UP);
            inTurn.forEach(Call::taken);
            long failedCold = failures(inTurn);
            List<Figures> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                offered.offer(inTurn, ROUND);
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
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build();
    }

    private static Figures measured(Map<String, Call> calls) {
        Figures figures = new Figures();
        calls.forEach((name, call) -> {
            Latencies taken = call.taken();
            PERCENTILES.forEach(
                    percentile -> figures.put(figure(name, percentile), taken.milliseconds(percentile)));
        });
        return figures;
    }

    private static Result result(List<Figures> rounds) {
        Figures figures = new Figures();
        rounds.getFirst().all().keySet().forEach(name -> figures.put(name, median(rounds, name)));
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
        return new Result(method, figures, ratios);
    }

    private static double median(List<Figures> rounds, String name) {
        double[] values = rounds.stream().mapToDouble(round -> round.value(name)).sorted().toArray();
        return Arrays.stream(values).skip(values.length / 2).findFirst().orElseThrow();
    }

    private static String figure(String name, double percentile) {
        return "%s, p%.0f ms".formatted(name, percentile);
    }
}
