package cursus.load.relay;

import cursus.load.measuring.Arrivals;
import cursus.load.measuring.Figures;
import cursus.load.measuring.Pauses;
import cursus.load.measuring.PublishedAfter;
import cursus.load.measuring.Stopwatch;
import cursus.load.modulith.ModulithPeer;

/** The same of the peer: a row and an event in one transaction, externalised by its registry of publications. */
final class PeerSide {

    static final String CRASH = "peer: backlog published after a crash, per s";
    static final String BOTH = "peer: decided and published, per s";
    static final String P50 = "peer: commit to published, p50 ms";
    static final String P99 = "peer: commit to published, p99 ms";

    private final ModulithPeer peer;
    private final String kafka;

    PeerSide(ModulithPeer peer, String kafka) {
        this.peer = peer;
        this.kafka = kafka;
    }

    void measure(int events, Figures figures) {
        peer.forget();
        asTheyCome(events, figures);
        afterACrash(events, figures);
        peer.forget();
        oneByOne(figures);
    }

    private void asTheyCome(int events, Figures figures) {
        try (Arrivals arrivals = arrivals()) {
            Stopwatch watch = Stopwatch.started();
            peer.place(events, RelayBenchmark.THREADS, Order.numbered(0).text());
            awaitPublished(arrivals, events);
            figures.put(BOTH, watch.perSecond(events));
        }
    }

    /** A crash leaves publications that are not complete; the registry is asked to submit them again. */
    private void afterACrash(int events, Figures figures) {
        peer.markIncomplete();
        try (Arrivals arrivals = arrivals()) {
            Stopwatch watch = Stopwatch.started();
            peer.resubmit();
            awaitPublished(arrivals, events);
            figures.put(CRASH, watch.perSecond(events));
        }
    }

    private void oneByOne(Figures figures) {
        String text = Order.numbered(0).text();
        try (Arrivals arrivals = arrivals()) {
            PublishedAfter after =
                    PublishedAfter.measured(arrivals, OwnRelay::id, number -> peer.place(OwnRelay.id(number), text));
            figures.put(P50, after.p50());
            figures.put(P99, after.p99());
        }
    }

    private void awaitPublished(Arrivals arrivals, int events) {
        Pauses.until(() -> arrivals.count() >= events);
        Pauses.until(() -> peer.incomplete() == 0);
    }

    private Arrivals arrivals() {
        return new Arrivals(kafka, ModulithPeer.TOPIC);
    }
}
