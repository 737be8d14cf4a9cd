package cursus.load.relay;

import cursus.acceptance.suite.Repository;
import cursus.load.measuring.Bar;
import cursus.load.measuring.Benchmark;
import cursus.load.measuring.Figures;
import cursus.load.measuring.Parts;
import cursus.load.measuring.Result;
import cursus.load.measuring.Rounds;
import cursus.load.modulith.ModulithPeer;
import cursus.load.modulith.Postgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The outbox and its relay, from the decision to the topic, beside a raw producer, raw updates, and a peer that has the
 * same task.
 */
public final class RelayBenchmark implements Benchmark {

    static final int EVENTS = 20_000;
    static final int THREADS = 8;

    /** Rates of the peer take fewer events to measure, for it is slower. */
    private static final int PEERS_SHARE = 4;

    /** So many more for the raw producer, which is done with the others’ number before a clock can tell. */
    private static final int PRODUCERS_SHARE = 10;

    private static final int PROFILED = 100_000;
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 5;
    private static final String RAW_TOPIC = "cursus.load.raw.v1";

    private static final String RAW_UPDATES = "raw guarded updates, one thread, per s";
    private static final String RAW_UPDATES_BY_MANY = "raw guarded updates, 8 threads, per s";

    @Override
    public Result run() throws IOException, InterruptedException {
        Path folder = Repository.here().output("load-relay");
        try (Parts parts = Parts.start(folder)) {
            parts.create(RAW_TOPIC);
            parts.create(Orders.STREAM + ".v1");
            parts.create(ModulithPeer.TOPIC);
            Optional<Postgres> postgres = Postgres.start();
            try {
                return measured(parts, postgres);
            } finally {
                postgres.ifPresent(Postgres::close);
            }
        }
    }

    private static Result measured(Parts parts, Optional<Postgres> postgres) throws InterruptedException {
        for (int round = 0; round < WARM_UPS; round++) {
            System.out.println("Warm-up: " + round(parts, postgres));
        }
        Rounds rounds = new Rounds();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(round(parts, postgres));
        }
        List<String> profile;
        try (OwnSide own = new OwnSide(parts)) {
            profile =
                    own.profile(PROFILED, Repository.here().output("load-relay").resolve("drain.jfr"));
        }
        Figures figures = rounds.median();
        String method =
                ("%d events of one kilobyte, each of an aggregate of its own, %d threads that decide; %d rounds to"
                                + " warm up, then the median of %d rounds; of the peer a quarter of the events%s")
                        .formatted(
                                EVENTS,
                                THREADS,
                                WARM_UPS,
                                ROUNDS,
                                postgres.isPresent() ? "" : "; no PostgreSQL is installed, so the peer is left out");
        return new Result(
                method, figures, ratios(figures, postgres.isPresent()), bars(figures), profile, rounds.spread());
    }

    private static Figures round(Parts parts, Optional<Postgres> postgres) throws InterruptedException {
        Figures figures = new Figures();
        raw(parts, figures);
        try (OwnSide own = new OwnSide(parts)) {
            own.measure(EVENTS, figures);
        }
        if (postgres.isPresent()) {
            try (ModulithPeer peer =
                    new ModulithPeer(parts.kafka(), postgres.get().url())) {
                new PeerSide(peer, parts.kafka()).measure(EVENTS / PEERS_SHARE, figures);
            }
        }
        return figures;
    }

    private static void raw(Parts parts, Figures figures) throws InterruptedException {
        try (RawProducer producer = new RawProducer(parts.kafka(), RAW_TOPIC)) {
            byte[] value = Order.numbered(0).text().getBytes(StandardCharsets.UTF_8);
            figures.put("raw producer, acks of all, per s", producer.burst(EVENTS * PRODUCERS_SHARE, value));
        }
        try (RawUpdates updates = new RawUpdates(parts.mongo(), EVENTS)) {
            figures.put(RAW_UPDATES, updates.perSecond(EVENTS, 1));
            figures.put(RAW_UPDATES_BY_MANY, updates.perSecond(EVENTS, THREADS));
        }
    }

    private static Figures ratios(Figures figures, boolean peer) {
        Figures ratios = new Figures();
        ratios.put(
                "backlog after an outage, to raw updates of one thread", ratio(OwnSide.OUTAGE, RAW_UPDATES, figures));
        ratios.put("backlog after a crash, to raw updates of one thread", ratio(OwnSide.CRASH, RAW_UPDATES, figures));
        ratios.put(
                "decisions while nothing is sent, to raw updates",
                ratio(OwnSide.DECIDED, RAW_UPDATES_BY_MANY, figures));
        ratios.put("decided and published, to raw updates", ratio(OwnSide.BOTH, RAW_UPDATES_BY_MANY, figures));
        if (peer) {
            ratios.put("backlog after a crash, to the peer’s", ratio(OwnSide.CRASH, PeerSide.CRASH, figures));
            ratios.put("decided and published, to the peer’s", ratio(OwnSide.BOTH, PeerSide.BOTH, figures));
            ratios.put("commit to published p50, to the peer’s", ratio(OwnSide.P50, PeerSide.P50, figures));
            ratios.put("commit to published p99, to the peer’s", ratio(OwnSide.P99, PeerSide.P99, figures));
        }
        return ratios;
    }

    private static List<Bar> bars(Figures figures) {
        return List.of(
                Bar.atLeast(0.5, "backlog after an outage to raw updates", ratio(OwnSide.OUTAGE, RAW_UPDATES, figures)),
                Bar.atLeast(0.5, "backlog after a crash to raw updates", ratio(OwnSide.CRASH, RAW_UPDATES, figures)));
    }

    private static double ratio(String of, String to, Figures figures) {
        return figures.value(of) / figures.value(to);
    }
}
