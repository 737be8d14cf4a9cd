package cursus.load;

import cursus.load.catalogue.CatalogueBenchmark;
import cursus.load.deliveries.DeliveriesBenchmark;
import cursus.load.gateway.GatewayLatency;
import cursus.load.latency.SuiteLatency;
import cursus.load.measuring.Bar;
import cursus.load.measuring.Benchmark;
import cursus.load.measuring.Machine;
import cursus.load.measuring.Result;
import cursus.load.openingday.OpeningDayBenchmark;
import cursus.load.relay.RelayBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs one benchmark by its name, prints a table and writes the same as JSON. */
final class Load {

    private static final Map<String, Supplier<Benchmark>> BENCHMARKS = new TreeMap<>(Map.of(
            "catalogue", CatalogueBenchmark::new,
            "deliveries", DeliveriesBenchmark::new,
            "gateway", GatewayLatency::new,
            "latency", SuiteLatency::new,
            "opening-day", OpeningDayBenchmark::new,
            "relay", RelayBenchmark::new));
    private static final int WRONG_USE = 2;

    private Load() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String name = arguments.length > 0 ? arguments[0] : "";
        Supplier<Benchmark> benchmark = BENCHMARKS.get(name);
        if (benchmark == null) {
            System.err.printf("There is no benchmark '%s'; choose one with -Dload=%s%n", name, BENCHMARKS.keySet());
            System.exit(WRONG_USE);
            return;
        }
        Machine machine = Machine.here();
        Result result = benchmark.get().run();
        print(name, machine, result);
        write(Path.of(arguments[1]).resolve(name + ".json"), machine, result);
    }

    private static void print(String name, Machine machine, Result result) {
        System.out.printf("%nBenchmark %s: %s%n", name, result.method());
        machine.facts().forEach((fact, value) -> System.out.printf("  %-70s %s%n", fact, value));
        result.figures().all().forEach((figure, value) -> System.out.printf("  %-70s %10.2f%n", figure, value));
        System.out.println("  Ratios");
        result.ratios().all().forEach((ratio, value) -> System.out.printf("  %-70s %10.2f%n", ratio, value));
        result.bars().forEach(bar -> System.out.println("  " + bar));
        System.out.printf("  The rounds lie %s apart at most, tails left out.%n", result.spread());
        result.profile().forEach(line -> System.out.println("  " + line));
        if (machine.busy()) {
            System.out.println("  The machine was busy before the start: these figures are too noisy to trust.");
        }
        if (result.spread().isNoisy()) {
            System.out.println("  The rounds differ too much: these figures are too noisy to trust.");
        }
    }

    private static void write(Path file, Machine machine, Result result) throws IOException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("method", result.method());
        report.put("figures", result.figures().all());
        report.put("ratios", result.ratios().all());
        report.put("bars", result.bars().stream().map(Bar::toString).toList());
        report.put("profile", result.profile());
        report.put("spread", result.spread().share());
        report.put("spread of", result.spread().figure());
        report.put("too noisy to trust", machine.busy() || result.spread().isNoisy());
        report.put("machine", machine.facts());
        Files.createDirectories(file.getParent());
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, json.writeValueAsString(report));
    }
}
