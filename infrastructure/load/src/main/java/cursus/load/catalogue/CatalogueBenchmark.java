package cursus.load.catalogue;

import cursus.acceptance.suite.Child;
import cursus.acceptance.suite.Repository;
import cursus.embedded.DeclaredTopics;
import cursus.embedded.FreePorts;
import cursus.load.measuring.Benchmark;
import cursus.load.measuring.Figures;
import cursus.load.measuring.Latencies;
import cursus.load.measuring.Offered;
import cursus.load.measuring.Parts;
import cursus.load.measuring.Program;
import cursus.load.measuring.Result;
import cursus.load.measuring.Rounds;
import cursus.load.measuring.ServiceProgram;
import cursus.load.measuring.Stopwatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Catalogue alone, with five thousand programmes and ten thousand cohorts: the public list plain, searched and filtered,
 * beside the driver's own reading of as many documents.
 */
public final class CatalogueBenchmark implements Benchmark {

    private static final int PER_SECOND = 60;
    private static final Duration WARM_UP = Duration.ofSeconds(180);
    private static final Duration ROUND = Duration.ofSeconds(40);
    private static final int ROUNDS = 3;
    private static final List<Double> PERCENTILES = List.of(50.0, 95.0, 99.0);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String RAW_PAGE = "raw: twenty programmes and their cohorts";
    private static final String RAW_SEARCH = "raw: all programmes looked through for a word";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Override
    public Result run() throws IOException, InterruptedException {
        Path folder = Repository.here().output("load-catalogue");
        try (Parts parts = Parts.start(folder);
                RawReads raw = new RawReads(parts.mongo())) {
            DeclaredTopics.fromClasspath().createMissing(parts.kafka());
            raw.fill(new Season(Instant.now()));
            int port = FreePorts.findOne();
            Program service = ServiceProgram.of("catalogue", port, parts, ServiceProgram.NO_ISSUER);
            try (Child _ = service.start(folder, ServiceProgram.READY)) {
                return measured("http://127.0.0.1:" + port + "/api/catalogue/programmes", raw);
            }
        }
    }

    private Result measured(String list, RawReads raw) throws IOException, InterruptedException {
        Stopwatch watch = Stopwatch.started();
        int total = total(list);
        double firstAnswer = 1_000 / watch.perSecond(1);
        if (total != Season.PROGRAMMES) {
            throw new IllegalStateException("The service lists %d programmes".formatted(total));
        }
        Map<String, Timed> turns = turns(list, raw);
        List<Timed> inTurn = List.copyOf(turns.values());
        Offered offered = new Offered(PER_SECOND);
        Offered.Turn turn = (number, due) -> inTurn.get(number % inTurn.size()).make(number, due);
        offered.offer(WARM_UP, turn);
        inTurn.forEach(Timed::taken);
        Rounds rounds = new Rounds();
        for (int round = 0; round < ROUNDS; round++) {
            offered.offer(ROUND, turn);
            rounds.add(figures(turns));
        }
        return result(rounds, firstAnswer);
    }

    private Map<String, Timed> turns(String list, RawReads raw) {
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        Map<String, Timed> turns = new LinkedHashMap<>();
        turns.put("list", new Timed(number -> get(list + "?page=" + number % (Season.PROGRAMMES / 20))));
        turns.put("searched", new Timed(_ -> get(list + "?q=" + Season.SOUGHT.substring(0, 8))));
        turns.put(
                "filtered",
                new Timed(number -> get(list + "?open=true&branch=STATE&maxPrice=5000&family=famille%20"
                        + number % Season.FAMILIES / 3 * 3
                        + "&from=" + today.plusDays(40) + "&to=" + today.plusDays(120))));
        turns.put(RAW_PAGE, new Timed(raw::page));
        turns.put(RAW_SEARCH, new Timed(_ -> raw.search()));
        return turns;
    }

    private static Figures figures(Map<String, Timed> turns) {
        Figures figures = new Figures();
        turns.forEach((name, timed) -> {
            Latencies taken = timed.taken();
            PERCENTILES.forEach(percentile -> figures.put(figure(name, percentile), taken.milliseconds(percentile)));
        });
        return figures;
    }

    private static Result result(Rounds rounds, double firstAnswer) {
        Figures figures = rounds.median();
        Figures ratios = new Figures();
        for (String name : List.of("list", "searched", "filtered")) {
            ratios.put(
                    name + ", to the raw reading of a page, p50",
                    figures.value(figure(name, 50)) / figures.value(figure(RAW_PAGE, 50)));
        }
        ratios.put(
                "searched, to the raw search, p50",
                figures.value(figure("searched", 50)) / figures.value(figure(RAW_SEARCH, 50)));
        figures.put("first answer after the start, ms", firstAnswer);
        String method =
                ("%d programmes with two cohorts each; %d requests a second, three to the service and two to the"
                                + " store in turn; %d s warm-up, then the median of %d rounds of %d s")
                        .formatted(Season.PROGRAMMES, PER_SECOND, WARM_UP.toSeconds(), ROUNDS, ROUND.toSeconds());
        return new Result(method, figures, ratios, List.of(), List.of(), rounds.spread());
    }

    private static String figure(String name, double percentile) {
        return "%s, p%.0f ms".formatted(name, percentile);
    }

    private int total(String list) throws IOException, InterruptedException {
        JsonNode answer = JSON.readTree(
                http.send(request(list + "?size=1"), BodyHandlers.ofString()).body());
        return answer.path("total").asInt();
    }

    private void get(String address) {
        try {
            int status = http.send(request(address), BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("%s answered %d".formatted(address, status));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(60))
                .build();
    }
}
