package cursus.load.measuring;

/** Tells rates over the time since it was started. */
public final class Stopwatch {

    private static final double NANOS_PER_SECOND = 1e9;

    private final long start = System.nanoTime();

    private Stopwatch() {}

    public static Stopwatch started() {
        return new Stopwatch();
    }

    public double perSecond(int count) {
        return count / ((System.nanoTime() - start) / NANOS_PER_SECOND);
    }
}
