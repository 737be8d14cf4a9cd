package cursus.gateway;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The network in front of a service, which a test can break and mend. Its address stays the same all the while. */
final class Line implements AutoCloseable {

    enum Trouble {
        NONE,
        /** Nobody listens: the connection is refused. */
        DEAD,
        /** Takes every word and says none. */
        SILENT,
        /** Hangs up as soon as it was asked something. */
        DROPPING
    }

    private static final int MOST_AT_A_TIME = 16_384;

    private final int port;
    private final URI service;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Trouble trouble = Trouble.NONE;
    private Listening listening;

    private record Listening(ServerSocket socket, Thread thread) {

        /** The port is free only when nobody waits at it any more. */
        void end() {
            hangUp(socket);
            join(thread);
        }
    }

    Line(URI service) {
        this.service = service;
        this.listening = listen(0);
        this.port = listening.socket().getLocalPort();
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** How many connections were asked for; a connection that works is used again. */
    int connections() {
        return connections.get();
    }

    /** What was connected before is cut. */
    synchronized void suffers(Trouble now) {
        boolean heard = trouble != Trouble.DEAD;
        trouble = now;
        if (now == Trouble.DEAD && heard) {
            listening.end();
        } else if (now != Trouble.DEAD && !heard) {
            listening = listen(port);
        }
        open.forEach(Line::hangUp);
    }

    @Override
    public void close() {
        suffers(Trouble.DEAD);
    }

    private Listening listen(int at) {
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            return new Listening(server, Thread.ofVirtual().start(() -> answer(server)));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void answer(ServerSocket server) {
        try {
            while (true) {
                Socket caller = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(caller));
            }
        } catch (IOException closed) {
            // Dead from here on, until a test mends it.
        }
    }

    private void serve(Socket caller) {
        open.add(caller);
        try (caller) {
            switch (trouble) {
                case NONE -> connect(caller);
                case SILENT -> caller.getInputStream().transferTo(OutputStream.nullOutputStream());
                case DROPPING -> caller.getInputStream().readNBytes(1);
                case DEAD -> {}
            }
        } catch (IOException cut) {
            // By the caller, or by the test.
        } finally {
            open.remove(caller);
        }
    }

    private void connect(Socket caller) throws IOException {
        try (Socket called = new Socket(service.getHost(), service.getPort())) {
            Thread back = Thread.ofVirtual().start(() -> pass(called, caller));
            pass(caller, called);
            join(back);
        }
    }

    private static void pass(Socket from, Socket to) {
        byte[] bytes = new byte[MOST_AT_A_TIME];
        try {
            int read = from.getInputStream().read(bytes);
            while (read >= 0) {
                to.getOutputStream().write(bytes, 0, read);
                read = from.getInputStream().read(bytes);
            }
        } catch (IOException cut) {
            // Then the other direction has nothing to wait for either.
        }
        hangUp(from);
        hangUp(to);
    }

    private static void hangUp(Closeable connection) {
        try {
            connection.close();
        } catch (IOException gone) {
            // It was to be closed.
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
