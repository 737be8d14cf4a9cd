package cursus.load.catalogue;

import cursus.load.measuring.Latencies;
import java.util.function.IntConsumer;

/** Something that is done again and again, with what it took. Safe for use by many threads. */
final class Timed {

    private final IntConsumer work;
    private volatile Latencies latencies = new Latencies();

    Timed(IntConsumer work) {
        this.work = work;
    }

    /** @param due by {@link System#nanoTime()}; what fails is told and not timed */
    void make(int number, long due) {
        work.accept(number);
        latencies.add(System.nanoTime() - due);
    }

    /** What was measured since the last time, or since the start. */
    Latencies taken() {
        Latencies taken = latencies;
        latencies = new Latencies();
        return taken;
    }
}
