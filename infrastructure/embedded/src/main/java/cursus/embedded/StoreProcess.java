package cursus.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The document store as a process of its own, for runs that stop it: {@code StoreProcess <port> <file>}. It says
 * {@code ready} when it accepts clients; SIGTERM stops it cleanly, and nothing else should.
 */
public final class StoreProcess {

    private StoreProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("StoreProcess <port> <file>");
        }
        EmbeddedStore store = EmbeddedStore.open(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(store::close));
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}
