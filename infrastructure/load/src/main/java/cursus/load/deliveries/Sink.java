package cursus.load.deliveries;

import cursus.acceptance.suite.Child;
import cursus.embedded.FreePorts;
import cursus.load.measuring.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;

/** The mail server of the benchmark, seen from outside. */
final class Sink implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int port = FreePorts.findOne();
    private final AtomicLong taken = new AtomicLong();
    private final Path sample;
    private final Child process;

    Sink(Path folder) {
        this.sample = folder.resolve("sample.eml");
        this.process = Program.of(SinkProcess.class.getName())
                .with(Integer.toString(port), sample.toString())
                .start(folder, SinkProcess.READY, this::heard);
    }

    int port() {
        return port;
    }

    Child process() {
        return process;
    }

    /** The first mail that it took. */
    Path sample() {
        return sample;
    }

    /** So far, by fifties. */
    long taken() {
        return taken.get();
    }

    void awaitTaken(long mails) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(2)).until(() -> taken.get() >= mails);
    }

    private void heard(String line) {
        if (line.startsWith(SinkProcess.TAKEN)) {
            long count = Long.parseLong(line.substring(SinkProcess.TAKEN.length()));
            // Two that speak at once may be heard in either order.
            taken.accumulateAndGet(count, Math::max);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
