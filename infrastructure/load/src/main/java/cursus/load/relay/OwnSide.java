package cursus.load.relay;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import cursus.load.measuring.Arrivals;
import cursus.load.measuring.Figures;
import cursus.load.measuring.Parts;
import cursus.load.measuring.ProcessorTime;
import cursus.load.measuring.Profile;
import cursus.load.measuring.PublishedAfter;
import cursus.load.measuring.Stopwatch;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;

/** What is measured of the suite’s own relay. */
final class OwnSide implements AutoCloseable {

    static final String DECIDED = "own: decisions while nothing is sent, per s";
    static final String OUTAGE = "own: backlog published after an outage, per s";
    static final String CRASH = "own: backlog published after a crash, per s";
    static final String BOTH = "own: decided and published, per s";
    static final String P50 = "own: commit to published, p50 ms";
    static final String P99 = "own: commit to published, p99 ms";

    private final Parts parts;
    private final MongoClient client;

    OwnSide(Parts parts) {
        this.parts = parts;
        this.client = MongoClients.create(parts.mongo());
    }

    void measure(int events, Figures figures) {
        afterAnOutage(events, figures);
        afterACrash(events, figures);
        asTheyCome(events, figures);
        oneByOne(figures);
    }

    /** The relay still knows by their bells what waits for the broker. */
    private void afterAnOutage(int events, Figures figures) {
        forget();
        try (OwnRelay own = new OwnRelay(parts);
                Arrivals arrivals = arrivals()) {
            own.pause();
            figures.put(DECIDED, own.place(events, RelayBenchmark.THREADS));
            ProcessorTime processorTime = ProcessorTime.now(parts.children(), "the relay");
            Stopwatch watch = Stopwatch.started();
            own.resume();
            own.awaitPublished(arrivals, events);
            figures.put(OUTAGE, watch.perSecond(events));
            processorTime.tell("own: processor time of %s for each event of a backlog, µs", events, figures);
        }
    }

    /** One more backlog, under the flight recorder: it would not be fair to measure and to record at once. */
    List<String> profile(int events, Path file) {
        forget();
        try (OwnRelay own = new OwnRelay(parts);
                Arrivals arrivals = arrivals()) {
            own.pause();
            own.place(events, RelayBenchmark.THREADS);
            return Profile.during(
                    () -> {
                        own.resume();
                        own.awaitPublished(arrivals, events);
                    },
                    file);
        }
    }

    /** Nobody remembers what waits; the relay’s sweep has to find it. The time counts from when the context is up. */
    private void afterACrash(int events, Figures figures) {
        forget();
        try (OwnRelay own = new OwnRelay(parts)) {
            own.pause();
            own.place(events, RelayBenchmark.THREADS);
        }
        try (Arrivals arrivals = arrivals();
                OwnRelay own = new OwnRelay(parts)) {
            Stopwatch watch = Stopwatch.started();
            own.awaitPublished(arrivals, events);
            figures.put(CRASH, watch.perSecond(events));
        }
    }

    private void asTheyCome(int events, Figures figures) {
        forget();
        try (OwnRelay own = new OwnRelay(parts);
                Arrivals arrivals = arrivals()) {
            Stopwatch watch = Stopwatch.started();
            own.place(events, RelayBenchmark.THREADS);
            own.awaitPublished(arrivals, events);
            figures.put(BOTH, watch.perSecond(events));
        }
    }

    private void oneByOne(Figures figures) {
        forget();
        try (OwnRelay own = new OwnRelay(parts);
                Arrivals arrivals = arrivals()) {
            PublishedAfter after = PublishedAfter.measured(arrivals, OwnRelay::id, own::place);
            figures.put(P50, after.p50());
            figures.put(P99, after.p99());
        }
    }

    private Arrivals arrivals() {
        return new Arrivals(parts.kafka(), Orders.STREAM + ".v1");
    }

    private void forget() {
        client.getDatabase(OwnRelay.DATABASE).getCollection(Orders.COLLECTION).deleteMany(new Document());
    }

    @Override
    public void close() {
        client.close();
    }
}
