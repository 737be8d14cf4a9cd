package cursus.load.deliveries;

import cursus.acceptance.suite.Child;
import cursus.acceptance.suite.Repository;
import cursus.embedded.DeclaredTopics;
import cursus.embedded.FreePorts;
import cursus.load.measuring.Arrivals;
import cursus.load.measuring.Benchmark;
import cursus.load.measuring.CaughtUp;
import cursus.load.measuring.Figures;
import cursus.load.measuring.Parts;
import cursus.load.measuring.ProcessorTime;
import cursus.load.measuring.Result;
import cursus.load.measuring.Rounds;
import cursus.load.measuring.ServiceProgram;
import cursus.load.measuring.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * Notification alone, from events that lie in Kafka to the mail server's yes, beside a raw client that hands the same
 * server the same mail over as many connections.
 */
public final class DeliveriesBenchmark implements Benchmark {

    private static final int WARM_UP = 12_000;
    private static final int MAILS = 3_000;
    private static final int ROUNDS = 3;

    /** The service's own setting. */
    private static final int CONNECTIONS = 4;

    private static final String RAW = "raw client, 4 connections, mails per s";
    private static final String TAKEN = "own: events to mails taken, per s";
    private static final String RECORDED = "own: events to NotificationSent, per s";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public Result run() throws IOException {
        Path folder = Repository.here().output("load-deliveries");
        try (Parts parts = Parts.start(folder);
                Sink sink = new Sink(folder)) {
            DeclaredTopics.fromClasspath().createMissing(parts.kafka());
            try (Child service = service(parts, sink, folder);
                    OtherServices others = new OtherServices(parts.kafka())) {
                others.announceCohort();
                return measured(new Stage(parts, sink, service, others));
            }
        }
    }

    private record Stage(Parts parts, Sink sink, Child service, OtherServices others) {

        Map<String, Child> processes() {
            Map<String, Child> all = new LinkedHashMap<>(parts.children());
            all.put("the service", service);
            all.put("the mail server", sink.process());
            return all;
        }
    }

    private static Result measured(Stage stage) throws IOException {
        System.out.println("Warm-up: " + round(stage, WARM_UP));
        Rounds rounds = new Rounds();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(round(stage, MAILS));
        }
        Figures figures = rounds.median();
        figures.put("bytes of a mail", (double) Files.size(stage.sink().sample()));
        Figures ratios = new Figures();
        ratios.put("mails taken, to the raw client’s", figures.value(TAKEN) / figures.value(RAW));
        ratios.put("mails taken and told, to the raw client’s", figures.value(RECORDED) / figures.value(RAW));
        String method =
                ("%d events in a burst, each about another person whose card is known, one mail each; %d connections; one"
                                + " round of %d to warm up, then the median of %d rounds")
                        .formatted(MAILS, CONNECTIONS, WARM_UP, ROUNDS);
        return new Result(method, figures, ratios, List.of(), List.of(), rounds.spread());
    }

    private static Figures round(Stage stage, int mails) {
        Figures figures = new Figures();
        List<String> people = stage.others().introduce(mails);
        CaughtUp.await(stage.parts().kafka(), "notification", OtherServices.PEOPLE + ".v1");
        own(stage, people, figures);
        figures.put(RAW, new RawClient(stage.sink().port(), stage.sink().sample()).perSecond(mails, CONNECTIONS));
        return figures;
    }

    private static void own(Stage stage, List<String> people, Figures figures) {
        long before = stage.sink().taken();
        try (Arrivals told = new Arrivals(stage.parts().kafka(), "cursus.notification.deliveries.v1")) {
            ProcessorTime processorTime = ProcessorTime.now(stage.processes(), "the benchmark");
            Stopwatch watch = Stopwatch.started();
            stage.others().holdSeats(people);
            stage.sink().awaitTaken(before + people.size());
            figures.put(TAKEN, watch.perSecond(people.size()));
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> told.count() >= people.size());
            figures.put(RECORDED, watch.perSecond(people.size()));
            processorTime.tell("own: processor time of %s for each mail, µs", people.size(), figures);
        }
    }

    private static Child service(Parts parts, Sink sink, Path folder) {
        return ServiceProgram.of("notification", FreePorts.findOne(), parts, ServiceProgram.NO_ISSUER)
                .with(
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + sink.port(),
                        "--cursus.notification.smtp.connections=" + CONNECTIONS)
                .start(folder, ServiceProgram.READY);
    }
}
