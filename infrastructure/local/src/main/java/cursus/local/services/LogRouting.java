package cursus.local.services;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * {@code java.util.logging} has one root for the whole JVM, and Tomcat logs through it. This handler hands each record to
 * the SLF4J bridge of the application whose thread logged it, so that it ends in that application's own log.
 */
public final class LogRouting extends Handler {

    private static final String BRIDGE = "org.slf4j.bridge.SLF4JBridgeHandler";
    private static final Map<ClassLoader, Handler> BRIDGES = new ConcurrentHashMap<>();

    private final ClassLoader launcher = LogRouting.class.getClassLoader();

    private LogRouting() {}

    /**
     * Becomes the only handler of the root. Spring Boot then leaves {@code java.util.logging} alone: it installs a bridge
     * of its own only where it finds the JDK's console handler or nothing.
     */
    public static void install() {
        Logger root = LogManager.getLogManager().getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        LogRouting routing = new LogRouting();
        add(routing.launcher);
        root.addHandler(routing);
    }

    static void add(ClassLoader loader) {
        try {
            BRIDGES.put(
                    loader, (Handler) loader.loadClass(BRIDGE).getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            // An application without the bridge: its records go where the launcher's go.
        }
    }

    static void remove(ClassLoader loader) {
        BRIDGES.remove(loader);
    }

    @Override
    public void publish(LogRecord record) {
        bridge(Thread.currentThread().getContextClassLoader()).publish(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** A web application's threads carry a loader whose parent is the application's. */
    private Handler bridge(ClassLoader context) {
        for (ClassLoader loader = context; loader != null; loader = loader.getParent()) {
            Handler found = BRIDGES.get(loader);
            if (found != null) {
                return found;
            }
        }
        return BRIDGES.getOrDefault(launcher, Nowhere.INSTANCE);
    }

    private static final class Nowhere extends Handler {

        private static final Nowhere INSTANCE = new Nowhere();

        @Override
        public void publish(LogRecord record) {}

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
