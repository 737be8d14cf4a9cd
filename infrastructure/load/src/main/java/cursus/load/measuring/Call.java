package cursus.load.measuring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.LongAdder;

/** One request that is made again and again, with what it took. Anything but 200 is counted as failed, not timed. */
public final class Call {

    private static final int OK = 200;

    private final HttpClient http;
    private final HttpRequest request;
    private final LongAdder failed = new LongAdder();
    private volatile Latencies latencies = new Latencies();

    public Call(HttpClient http, HttpRequest request) {
        this.http = http;
        this.request = request;
    }

    /** @param due by {@link System#nanoTime()} */
    public void make(long due) {
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status == OK) {
                latencies.add(System.nanoTime() - due);
            } else {
                failed.increment();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was measured since the last time, or since the start. */
    public Latencies taken() {
        Latencies taken = latencies;
        latencies = new Latencies();
        return taken;
    }

    /** How many were not answered well since the last time, or since the start. */
    public long failures() {
        return failed.sumThenReset();
    }
}
