package cursus.embedded;

import cursus.embedded.indexes.IndexedBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A document store that speaks MongoDB's protocol, on the loopback address only, in a file or in memory. For evaluation
 * and tests: it keeps its file over a clean stop, but a kill may cost the last milliseconds of acknowledged writes.
 */
public final class EmbeddedStore implements AutoCloseable {

    /** The setting that names the store's port in the local suite. */
    public static final String PORT_SETTING = "cursus.port.mongodb";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStore.class);
    private static final Duration COMMIT_EVERY = Duration.ofMillis(5);
    private static final Duration COMPACT_EVERY = Duration.ofSeconds(5);
    private static final int FILL_RATE = 70;
    private static final int COMPACT_AT_MOST_BYTES = 4 * 1024 * 1024;

    private final MVStore file;
    private final MongoServer server;
    private final InetSocketAddress address;
    private final ScheduledExecutorService writer;

    private EmbeddedStore(MVStore file, int port) {
        this.file = file;
        this.server = new MongoServer(new IndexedBackend(file));
        this.server.bind("127.0.0.1", port);
        this.address = server.getLocalAddress();
        this.writer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("store-writer").daemon().factory());
    }

    /**
     * Opens a store that is kept in a file.
     *
     * @param file made when missing, with its folder
     * @throws PortTaken when the port is in use
     */
    public static EmbeddedStore open(int port, Path file) {
        FreePorts.require(port, "the document store", PORT_SETTING);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Without a retention time, space is used again at once; by itself H2 would keep 45 s of old chunks.
        MVStore opened = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open();
        opened.setRetentionTime(0);
        opened.setVersionsToKeep(0);
        EmbeddedStore store = new EmbeddedStore(opened, port);
        store.keepWriting();
        return store;
    }

    /** Opens a store in memory, on a port that is free now. */
    public static EmbeddedStore inMemory() {
        MVStore opened = new MVStore.Builder().autoCommitDisabled().open();
        opened.setVersionsToKeep(0);
        return new EmbeddedStore(opened, 0);
    }

    /** The address for a MongoDB client, without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + address.getPort();
    }

    /** Closes the connections, writes what is not yet written, and closes the file. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(10, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.shutdownNow();
        if (!file.isClosed()) {
            file.close();
        }
    }

    private void keepWriting() {
        var _ = writer.scheduleWithFixedDelay(
                () -> guarded(file::commit), COMMIT_EVERY.toMillis(), COMMIT_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        var _ = writer.scheduleWithFixedDelay(
                () -> guarded(() -> file.compact(FILL_RATE, COMPACT_AT_MOST_BYTES)),
                COMPACT_EVERY.toMillis(),
                COMPACT_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** A schedule ends silently at the first exception, and then nothing would be written until the close. */
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("The document store could not write its file", e);
        }
    }
}
